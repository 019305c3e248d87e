package org.shouze.reporting.process;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Composition;
import org.shouze.reporting.TotalView;
import org.shouze.reporting.Totals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Look the total over". */
@Component("reporting/prepare-total")
class PrepareTotal implements Step<PrepareTotal.Form> {

    record Form(@Size(max = 1000, message = "{reporting.fault.long}") String note) {}

    record View(TotalView total, Composition made) {}

    private final Totals totals;

    PrepareTotal(Totals totals) {
        this.totals = totals;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public View view(Turn turn) {
        return new View(totals.current(turn.matter()), totals.composition(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        var gaps = totals.composition(turn.matter()).gaps().size();
        if (gaps > 0 && form.note().isBlank()) {
            errors.rejectValue("note", "rule.GapsNotAcknowledged", new Object[] {gaps}, "rule.GapsNotAcknowledged");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        totals.prepare(turn.matter(), form.note(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return totals.briefs(matters).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Summary.due(e.getValue().due())));
    }
}
