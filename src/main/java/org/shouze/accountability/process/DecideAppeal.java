package org.shouze.accountability.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealOutcome;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.basis.Measure;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Decide the appeal". */
@Component("accountability/decide-appeal")
class DecideAppeal implements Step<DecideAppeal.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") AppealOutcome outcome, List<String> measures,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reasons, LocalDate held,
            @Size(max = 20000, message = "{accountability.case.fault.long}") String minutes, List<VoteRow> votes) {

        Form {
            measures = measures == null ? List.of() : List.copyOf(measures);
            votes = VoteRow.filled(votes);
        }
    }

    record View(AppealView file, List<Measure> measures) {}

    private final Appeals appeals;
    private final Votes votes;
    private final AppealReading files;

    DecideAppeal(Appeals appeals, Votes votes, AppealReading files) {
        this.appeals = appeals;
        this.votes = votes;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, List.of(), "", null, "", List.of());
    }

    @Override
    public View view(Turn turn) {
        return new View(files.view(turn.matter()), appeals.measures(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.outcome() == AppealOutcome.CHANGED && form.measures().isEmpty()) {
            errors.rejectValue("measures", "rule.MeasureMissing", "rule.MeasureMissing");
        }
        Asking.words("reasons", form.reasons(), errors);
        votes.check(form.held(), form.minutes(), form.votes(), errors);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        appeals.decide(turn.matter(), form.outcome(), form.outcome() == AppealOutcome.CHANGED ? form.measures() : List.of(),
                form.reasons(), votes.minutes(form.held(), form.minutes(), form.votes()), turn.by());
        return Facts.none();
    }

    /** By when it has to be decided follows from the rule the decision stands on. */
    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        var dues = appeals.dues(matters);
        return matters.stream().collect(Collectors.toMap(Function.identity(), id -> Summary.due(dues.get(id))));
    }
}
