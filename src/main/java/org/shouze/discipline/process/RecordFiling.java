package org.shouze.discipline.process;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Record the filing": from here on there is index data only. */
@Component("discipline/record-filing")
class RecordFiling implements Step<RecordFiling.Form> {

    record Form(@NotNull(message = "{discipline.fault.day}") LocalDate filedOn) {}

    private final Clues clues;
    private final Clock clock;

    RecordFiling(Clues clues, Clock clock) {
        this.clues = clues;
        this.clock = clock;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null);
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.filedOn().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("filedOn", "rule.DayToCome");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.file(turn.matter(), form.filedOn(), turn.by());
        return Facts.none();
    }
}
