package org.shouze.discipline.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Forward what is not ours". */
@Component("discipline/forward-clue")
class ForwardClue implements Step<ForwardClue.Form> {

    record Form(@NotBlank(message = "{discipline.fault.body}") @Size(max = 120, message = "{discipline.fault.long}") String body) {}

    private final Clues clues;

    ForwardClue(Clues clues) {
        this.clues = clues;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.forward(turn.matter(), form.body().strip(), turn.by());
        return Facts.none();
    }
}
