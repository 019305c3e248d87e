package org.shouze.reporting.process;

import static org.shouze.reporting.ConsolidationFact.SIGNED;
import static org.shouze.reporting.ConsolidationFact.TOP_LEVEL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Contents;
import org.shouze.reporting.CorrectionContent;
import org.shouze.reporting.TotalGap;
import org.shouze.reporting.TotalPart;
import org.shouze.reporting.TotalStatus;
import org.shouze.reporting.TotalView;
import org.shouze.reporting.Totals;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Sign and send up". */
@Component("reporting/sign-total")
class SignTotal implements Step<SignTotal.Form> {

    /** @param seen revision of the total that stood on the page */
    record Form(@NotNull(message = "{reporting.fault.choose}") Boolean signed,
            @Size(max = 1000, message = "{reporting.fault.long}") String reason, Integer seen) {}

    record View(TotalView total, List<CorrectionContent.Change> changes, List<TotalPart> parts, List<TotalGap> gaps) {}

    private final Totals totals;

    SignTotal(Totals totals) {
        this.totals = totals;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", totals.current(turn.matter()).revision());
    }

    @Override
    public View view(Turn turn) {
        var total = totals.current(turn.matter());
        var number = total.version() + 1;
        var changes = total.difference() == null ? List.<CorrectionContent.Change>of() : Contents.difference(total);
        return new View(total, changes, totals.parts(total.id(), number), totals.gaps(total.id(), number));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!form.signed() && form.reason().isBlank()) {
            errors.rejectValue("reason", "rule.ReasonMissing", "rule.ReasonMissing");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (!form.signed()) {
            totals.sendBack(turn.matter(), form.reason(), turn.by());
            return Facts.of(SIGNED, false);
        }
        totals.sign(turn.matter(), form.seen() == null ? -1 : form.seen(), turn.by());
        return Facts.of(SIGNED, true).and(TOP_LEVEL, totals.isTop(turn.matter()));
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(SIGNED, TOP_LEVEL);
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return totals.briefs(matters).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> summary(e.getValue())));
    }

    private static Summary summary(TotalView total) {
        return total.status() == TotalStatus.RESIGN
                ? new Summary(total.due(), "reporting.hint.resign", List.of(String.valueOf(total.version() + 1)),
                        true, false)
                : Summary.due(total.due());
    }
}
