package org.shouze.discipline.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Disposal;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Analyse and propose how to dispose of it". The default answer is to talk and to clarify. */
@Component("discipline/analyse-clue")
class AnalyseClue implements Step<AnalyseClue.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Disposal disposal, boolean goodFaith,
            @Size(max = 8000, message = "{discipline.fault.long}") String text) {}

    private final Clues clues;

    AnalyseClue(Clues clues) {
        this.clues = clues;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(view(turn).aboutFalseInformation() ? Disposal.TALK_INQUIRY : null, false, "");
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.goodFaith() && form.disposal() == Disposal.VERIFICATION) {
            errors.rejectValue("disposal", "rule.GoodFaithIsExempt");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.analyse(turn.matter(), form.disposal(), form.goodFaith(), form.text(), turn.by());
        return Facts.none();
    }
}
