package org.shouze.supervision.process;

import static org.shouze.supervision.InspectionFact.PROBLEMS;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "List the problems", or say that there are none. */
@Component("supervision/list-problems")
class ListProblems extends Inspecting<ListProblems.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Boolean yes,
            @Size(max = 2000, message = "{supervision.fault.longer}") String text) {}

    ListProblems(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        var differs = !inspections.get(turn.matter(), turn.by()).differing().isEmpty();
        if (form.yes() != null && (form.yes() || differs) && form.text().isBlank()) {
            errors.rejectValue("text", "supervision.fault.problems", "supervision.fault.problems");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        inspections.list(turn.matter(), form.yes(), form.text(), turn.by());
        return Facts.of(PROBLEMS, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(PROBLEMS);
    }
}
