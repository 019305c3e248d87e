package org.shouze.discipline.process;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Officers;
import org.shouze.discipline.Verifications;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Plan the verification and form the group". */
@Component("discipline/plan-verification")
class PlanVerification implements Step<PlanVerification.Form> {

    record Form(List<@NotNull Long> group, @Size(max = 8000, message = "{discipline.fault.long}") String text) {

        public List<Long> group() {
            return group == null ? List.of() : group;
        }
    }

    public record View(ClueView clue, List<Officers.Candidate> candidates) {}

    private final Clues clues;
    private final Verifications verifications;
    private final Officers officers;
    private final Matters matters;

    PlanVerification(Clues clues, Verifications verifications, Officers officers, Matters matters) {
        this.clues = clues;
        this.verifications = verifications;
        this.officers = officers;
        this.matters = matters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(List.of(turn.by().person()), "");
    }

    @Override
    public View view(Turn turn) {
        return new View(clues.view(turn.matter(), turn.by()), candidates(turn));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.group().size() < 2) {
            errors.rejectValue("group", "rule.GroupTooSmall");
        } else if (!candidates(turn).stream().map(one -> one.person().value()).toList().containsAll(form.group())) {
            errors.rejectValue("group", "discipline.fault.choose");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        verifications.plan(turn.matter(), form.group().stream().map(PersonId::new).toList(), form.text(), turn.by());
        return Facts.none();
    }

    private List<Officers.Candidate> candidates(Turn turn) {
        return officers.candidates(turn.matter(), matters.get(turn.matter()).unit());
    }
}
