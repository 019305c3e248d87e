package org.shouze.reporting.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentReports;
import org.shouze.reporting.UrgentView;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;

/** Signing for an urgent report at one level. */
abstract class Acknowledging implements Step<Acknowledging.Form> {

    record Form(@Size(max = 1000, message = "{reporting.fault.long}") String note) {}

    private final UrgentReports urgent;
    private final Rung rung;

    Acknowledging(UrgentReports urgent, Rung rung) {
        this.urgent = urgent;
        this.rung = rung;
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
    public Facts finish(Turn turn, Form form) {
        urgent.acknowledge(turn.matter(), rung, form.note(), turn.by());
        return Facts.none();
    }

    @Override
    public Form together(Turn turn) {
        return new Form("");
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return summaries(urgent, matters, true);
    }

    static Map<MatterId, Summary> summaries(UrgentReports urgent, Collection<MatterId> matters, boolean together) {
        return urgent.briefs(matters).values().stream().collect(Collectors.toMap(UrgentReports.Brief::id,
                b -> new Summary(b.raisedAt(), "reporting.hint.urgent." + b.kind(), List.of(String.valueOf(b.people())), true,
                        together)));
    }
}
