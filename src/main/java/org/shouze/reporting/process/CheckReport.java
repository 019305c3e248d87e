package org.shouze.reporting.process;

import static org.shouze.reporting.DailyReportFact.ACCEPTED;
import static org.shouze.reporting.DailyReportFact.ALREADY_CONSOLIDATED;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Answer;
import org.shouze.reporting.Content;
import org.shouze.reporting.Contents;
import org.shouze.reporting.Reports;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Check the daily report". */
@Component("reporting/check-report")
class CheckReport implements Step<CheckReport.Form> {

    record Form(@NotNull(message = "{reporting.fault.choose}") Boolean accepted,
            @Size(max = 1000, message = "{reporting.fault.long}") String comment) {}

    private final Reports reports;
    private final Contents contents;

    CheckReport(Reports reports, Contents contents) {
        this.reports = reports;
        this.contents = contents;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public Content view(Turn turn) {
        return contents.of(turn.matter(), turn.by(), "reporting.check");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!form.accepted() && form.comment().isBlank()) {
            errors.rejectValue("comment", "rule.ReasonMissing", "rule.ReasonMissing");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.accepted()) {
            var consolidated = reports.accept(turn.matter(), turn.by(), form.comment());
            return Facts.of(ACCEPTED, true).and(ALREADY_CONSOLIDATED, consolidated);
        }
        reports.sendBack(turn.matter(), turn.by(), form.comment());
        return Facts.of(ACCEPTED, false);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(ACCEPTED, ALREADY_CONSOLIDATED);
    }

    /** Only zeros may be signed together. */
    @Override
    public Form together(Turn turn) {
        return reports.get(turn.matter()).answer() == Answer.ZERO ? new Form(true, "") : null;
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return reports.briefs(matters).values().stream().collect(Collectors.toMap(b -> b.report().id(),
                b -> Hints.of(b, b.report().checkDue())));
    }
}
