package org.shouze.accountability.process;

import static org.shouze.accountability.AppealFact.PURSUED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.CaseView;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Review the decision". */
@Component("accountability/review-appeal")
class ReviewAppeal implements Step<ReviewAppeal.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Boolean pursued, List<Long> together,
            @Size(max = 20000, message = "{accountability.case.fault.long}") String findings, LocalDate withdrawnOn,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String proof) {

        Form {
            together = together == null ? List.of() : List.copyOf(together);
        }
    }

    private final Appeals appeals;
    private final AppealReading files;

    ReviewAppeal(Appeals appeals, AppealReading files) {
        this.appeals = appeals;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, view(turn).reviewers().stream().map(CaseView.Person::id).toList(), "", null, "");
    }

    @Override
    public AppealView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.pursued()) {
            Asking.two("together", form.together(), errors);
            Asking.words("findings", form.findings(), errors);
        } else {
            Asking.day("withdrawnOn", form.withdrawnOn(), errors);
            Asking.words("proof", form.proof(), errors);
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.pursued()) {
            appeals.review(turn.matter(), Asking.people(form.together()), form.findings(), turn.by());
        } else {
            appeals.withdraw(turn.matter(), form.withdrawnOn(), form.proof(), turn.by());
        }
        return Facts.of(PURSUED, form.pursued());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(PURSUED);
    }

    /** By when it has to be decided follows from the rule the decision stands on. */
    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        var dues = appeals.dues(matters);
        return matters.stream().collect(Collectors.toMap(Function.identity(), id -> Summary.due(dues.get(id))));
    }
}
