package org.shouze.discipline.process;

import jakarta.validation.constraints.AssertTrue;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Talk to remind, or criticise": recorded when it was done. */
@Component("discipline/record-reminder")
class RecordReminder implements Step<RecordReminder.Form> {

    record Form(@AssertTrue(message = "{discipline.fault.done}") boolean done) {}

    private final Clues clues;

    RecordReminder(Clues clues) {
        this.clues = clues;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(false);
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.remind(turn.matter(), turn.by());
        return Facts.none();
    }
}
