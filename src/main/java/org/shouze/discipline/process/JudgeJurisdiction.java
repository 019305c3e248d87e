package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.DUPLICATE;
import static org.shouze.discipline.ClueFact.ELSEWHERE;
import static org.shouze.discipline.ClueFact.OURS;
import static org.shouze.discipline.ClueFact.SUPERIOR;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Jurisdiction;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Judge whose it is". */
@Component("discipline/judge-jurisdiction")
class JudgeJurisdiction implements Step<JudgeJurisdiction.Form> {

    private static final Set<ClueFact> ANSWERS = Set.of(OURS, SUPERIOR, ELSEWHERE, DUPLICATE);

    record Form(@NotNull(message = "{discipline.fault.choose}") Jurisdiction whose, @Size(max = 60) String duplicateOf) {}

    private final Clues clues;

    JudgeJurisdiction(Clues clues) {
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
        if (form.whose() == Jurisdiction.DUPLICATE && !clues.knows(form.duplicateOf(), turn.matter(), turn.by())) {
            errors.rejectValue("duplicateOf", "discipline.fault.number");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.judge(turn.matter(), form.whose(), form.duplicateOf(), turn.by());
        return Facting.of(ANSWERS, ClueFact.valueOf(form.whose().name()));
    }

    @Override
    public Set<ClueFact> answers() {
        return ANSWERS;
    }
}
