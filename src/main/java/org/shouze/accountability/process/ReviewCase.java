package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.FACTS_CLEAR;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Review the case". */
@Component("accountability/review-case")
class ReviewCase implements Step<ReviewCase.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Boolean sound,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String opinion) {}

    private final Cases cases;
    private final CaseReading files;

    ReviewCase(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.words("opinion", form.opinion(), errors);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.review(turn.matter(), form.sound(), form.opinion(), turn.by());
        return Facts.of(FACTS_CLEAR, form.sound());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(FACTS_CLEAR);
    }
}
