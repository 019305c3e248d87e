package org.shouze.reporting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.notification.Messages;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;

/** A change below a signed total: a new version waits for its signer, and so on, level by level. */
@Component
class Climbing {

    private final TotalRows totals;
    private final TotalVersions versions;
    private final Composing composing;
    private final Matters matters;
    private final Workflow workflow;
    private final Units units;
    private final Seats seats;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    Climbing(TotalRows totals, TotalVersions versions, Composing composing, Matters matters, Workflow workflow,
            Units units, Seats seats, Messages messages, Journal journal, Clock clock) {
        this.totals = totals;
        this.versions = versions;
        this.composing = composing;
        this.matters = matters;
        this.workflow = workflow;
        this.units = units;
        this.seats = seats;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    void carryUpward(ExpectedReport report) {
        totals.lockCollege(report.owed.round(), report.owed.line(), report.owed.college())
                .ifPresent(total -> renew(total, report.owed.unitName() + "第" + report.version() + "版"));
    }

    void sendUp(TotalRow total) {
        totals.lockAbove(total).ifPresent(
                above -> renew(above, total.unitName() + "汇总第" + total.version() + "版"));
    }

    /** A total that is not signed yet will simply contain the change when it is put together. */
    private void renew(TotalRow total, String cause) {
        if (total.version() == 0) {
            return;
        }
        var made = composing.of(total);
        var waiting = versions.find(total.id(), total.next()).isPresent();
        versions.replace(total, made, Actor.SYSTEM, clock.instant(), null, cause);
        totals.update(total, TotalStatus.RESIGN, total.version());
        if (!waiting) {
            tell(total, askToSignAgain(total));
        }
    }

    private MatterId askToSignAgain(TotalRow total) {
        var id = matters.newId();
        var version = total.next();
        totals.handledIn(id, total.id());
        matters.open(List.of(new NewMatter(id, "consolidation", TotalOpening.number(total) + "-" + version,
                "重新签发：" + TotalOpening.title(total) + " 第" + version + "版", units.get(total.unit()), null,
                TotalOpening.parties(total))));
        workflow.startByMessage("partCorrected", id);
        journal.write(id, Actor.SYSTEM, "resignAsked", null);
        return id;
    }

    private void tell(TotalRow total, MatterId matter) {
        var signers = seats.holders(List.of(total.signer())).getOrDefault(total.signer(), List.of()).stream()
                .map(Seats.Holder::person).toList();
        messages.send(Actor.SYSTEM, "total:" + total.id(), signers,
                TotalOpening.title(total) + "有更正，第" + total.next() + "版请您重新签发。",
                "/reporting/totals/" + matter, Duration.ZERO);
    }
}
