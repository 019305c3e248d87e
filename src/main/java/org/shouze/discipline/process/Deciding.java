package org.shouze.discipline.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.validation.Errors;

/** Agreeing or sending back. The reason is written where texts are kept, else on paper. */
abstract class Deciding implements Step<Deciding.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Boolean agreed,
            @Size(max = 2000, message = "{discipline.fault.long}") String reason) {}

    final Clues clues;
    private final Texts texts;

    Deciding(Clues clues, Texts texts) {
        this.clues = clues;
        this.texts = texts;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public Object view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!form.agreed() && texts.areOn() && (form.reason() == null || form.reason().isBlank())) {
            errors.rejectValue("reason", "rule.ReasonNeeded");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }
}
