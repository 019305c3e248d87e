package org.shouze.reporting.process;

import java.util.Collection;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.UrgentReports;
import org.shouze.reporting.UrgentView;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Judge the urgent report and decide what is done". */
@Component("reporting/decide-measures")
class DecideMeasures implements Step<DecideMeasures.Form> {

    record Form(@NotBlank(message = "{rule.MeasuresMissing}") @Size(max = 1000, message = "{reporting.fault.long}") String measures) {}

    private final UrgentReports urgent;

    DecideMeasures(UrgentReports urgent) {
        this.urgent = urgent;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public UrgentView view(Turn turn) {
        return urgent.get(turn.matter(), turn.by());
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        urgent.decide(turn.matter(), form.measures(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return Acknowledging.summaries(urgent, matters, false);
    }
}
