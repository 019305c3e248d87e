package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.EXEMPTED;
import static org.shouze.accountability.CaseFact.NOT_PURSUED;
import static org.shouze.accountability.CaseFact.SANCTIONED;
import static org.shouze.accountability.CaseFact.TRANSFERRED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.ExemptionGround;
import org.shouze.accountability.Outcome;
import org.shouze.basis.Measure;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Record what the committee decided". */
@Component("accountability/decide-collectively")
class DecideCollectively implements Step<DecideCollectively.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Outcome outcome, List<String> measures,
            ExemptionGround exemption, @Size(max = 4000, message = "{accountability.case.fault.long}") String reason,
            LocalDate effective, LocalDate held,
            @Size(max = 20000, message = "{accountability.case.fault.long}") String minutes, List<VoteRow> votes) {

        Form {
            measures = measures == null ? List.of() : List.copyOf(measures);
            votes = VoteRow.filled(votes);
        }
    }

    record View(CaseView file, List<Measure> measures) {}

    private final Cases cases;
    private final Votes votes;
    private final CaseReading files;

    DecideCollectively(Cases cases, Votes votes, CaseReading files) {
        this.cases = cases;
        this.votes = votes;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, List.of(), null, "", null, null, "", List.of());
    }

    @Override
    public View view(Turn turn) {
        return new View(files.view(turn.matter()), cases.measures(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.outcome() == Outcome.SANCTION && form.measures().isEmpty()) {
            errors.rejectValue("measures", "rule.MeasureMissing", "rule.MeasureMissing");
        }
        if (form.outcome() == Outcome.EXEMPT && form.exemption() == null) {
            errors.rejectValue("exemption", "rule.ExemptionWithoutGround", "rule.ExemptionWithoutGround");
        }
        Asking.words("reason", form.reason(), errors);
        Asking.day("effective", form.effective(), errors);
        votes.check(form.held(), form.minutes(), form.votes(), errors);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var sanction = form.outcome() == Outcome.SANCTION;
        cases.decide(turn.matter(), form.outcome(), sanction ? form.measures() : List.of(),
                form.outcome() == Outcome.EXEMPT ? form.exemption() : null, form.reason(), form.effective(),
                votes.minutes(form.held(), form.minutes(), form.votes()), turn.by());
        return Facts.of(SANCTIONED, sanction).and(NOT_PURSUED, form.outcome() == Outcome.NOT_PURSUED)
                .and(EXEMPTED, form.outcome() == Outcome.EXEMPT).and(TRANSFERRED, form.outcome() == Outcome.TRANSFER);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(SANCTIONED, NOT_PURSUED, EXEMPTED, TRANSFERRED);
    }
}
