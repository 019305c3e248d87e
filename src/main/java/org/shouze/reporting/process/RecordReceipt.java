package org.shouze.reporting.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.reporting.TotalView;
import org.shouze.reporting.Totals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Report to the authority and record its receipt". */
@Component("reporting/record-receipt")
class RecordReceipt implements Step<RecordReceipt.Form> {

    record Form(@NotBlank(message = "{reporting.fault.channel}") @Size(max = 100, message = "{reporting.fault.long}") String channel,
            @NotNull(message = "{reporting.fault.sentAt}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime sentAt,
            @NotBlank(message = "{reporting.fault.receipt}") @Size(max = 200, message = "{reporting.fault.long}") String receipt) {}

    private final Totals totals;
    private final Clock clock;

    RecordReceipt(Totals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES), "");
    }

    @Override
    public TotalView view(Turn turn) {
        return totals.current(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.sentAt().isAfter(LocalDateTime.now(clock))) {
            errors.rejectValue("sentAt", "rule.ReceiptBeforeSignature", "rule.ReceiptBeforeSignature");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        totals.recordReceipt(turn.matter(), form.channel().strip(),
                form.sentAt().atZone(clock.getZone()).toInstant(), form.receipt().strip(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return totals.briefs(matters).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Summary.due(e.getValue().due())));
    }
}
