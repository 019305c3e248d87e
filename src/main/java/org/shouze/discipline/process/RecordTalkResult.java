package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.ASK_AGAIN;
import static org.shouze.discipline.ClueFact.BELIEVED;
import static org.shouze.discipline.ClueFact.VERIFY;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.TalkResult;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Record what came of the talk". */
@Component("discipline/record-talk-result")
class RecordTalkResult implements Step<RecordTalkResult.Form> {

    private static final Set<ClueFact> ANSWERS = Set.of(BELIEVED, ASK_AGAIN, VERIFY);

    record Form(@NotNull(message = "{discipline.fault.choose}") TalkResult result,
            @Size(max = 8000, message = "{discipline.fault.long}") String text) {}

    private final Clues clues;

    RecordTalkResult(Clues clues) {
        this.clues = clues;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.result() == TalkResult.VERIFY && view(turn).goodFaith()) {
            errors.rejectValue("result", "rule.GoodFaithIsExempt");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.answered(turn.matter(), form.result(), form.text(), turn.by());
        return Facting.of(ANSWERS, ClueFact.valueOf(form.result().name()));
    }

    @Override
    public Set<ClueFact> answers() {
        return ANSWERS;
    }
}
