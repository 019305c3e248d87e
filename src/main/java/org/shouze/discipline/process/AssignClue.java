package org.shouze.discipline.process;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.shouze.discipline.Assignments;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Officers;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Propose who handles it". */
@Component("discipline/assign-clue")
class AssignClue implements Step<AssignClue.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Long handler) {}

    public record View(ClueView clue, List<Officers.Candidate> candidates) {}

    private final Clues clues;
    private final Assignments assignments;
    private final Officers officers;
    private final Matters matters;

    AssignClue(Clues clues, Assignments assignments, Officers officers, Matters matters) {
        this.clues = clues;
        this.assignments = assignments;
        this.officers = officers;
        this.matters = matters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null);
    }

    @Override
    public View view(Turn turn) {
        return new View(clues.view(turn.matter(), turn.by()), candidates(turn));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (candidates(turn).stream().noneMatch(one -> one.person().value() == form.handler())) {
            errors.rejectValue("handler", "discipline.fault.choose");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        assignments.propose(turn.matter(), new PersonId(form.handler()), turn.by());
        return Facts.none();
    }

    private List<Officers.Candidate> candidates(Turn turn) {
        return officers.candidates(turn.matter(), matters.get(turn.matter()).unit());
    }
}
