package org.shouze.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.Attachments;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task opened from its seal; of a confidential one each look is recorded. */
@Component
class TaskReading {

    private final RectificationRows rows;
    private final RectificationEntries entries;
    private final Attachments attachments;
    private final TaskProofs proofs;
    private final Units units;
    private final People people;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    TaskReading(RectificationRows rows, RectificationEntries entries, Attachments attachments,
            TaskProofs proofs, Units units, People people, JdbcClient jdbc, Audit audit, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.attachments = attachments;
        this.proofs = proofs;
        this.units = units;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws org.shouze.NotFound if there is none */
    RectificationView get(MatterId id, Actor by) {
        var one = rows.get(id);
        if (one.order.confidential()) {
            audit.read(by, "matter:" + id, "supervision.rectification");
        }
        var state = one.state();
        return new RectificationView(id, one.order.number(), one.order.title(), state.unit(),
                units.get(state.unit()).name(), units.get(one.order.handling()).name(),
                state.responsible() == null ? null : people.get(state.responsible()).name(), state.status(),
                one.isOverdue(clock.instant()), one.order.confidential(), one.order.registeredAt(),
                one.order.registrarName(), one.order.firstDue(), state.due(), state.returns(), state.fedBackAt(),
                state.clearedAt(), one.order.lead(), entries.of(id), rows.dueChanges(id).stream()
                        .map(change -> new RectificationView.DueChange(change.at(), change.from(), change.to(),
                                change.reason(), change.by())).toList(),
                rows.assisting(id).stream().map(this::assisting).toList(), evidence(id), proofs.of(id));
    }

    private RectificationView.Assisting assisting(Rectification one) {
        return new RectificationView.Assisting(one.order.id(), one.order.number(),
                units.get(one.state().unit()).name(), one.state().status(), one.state().due());
    }

    /** When each of these tasks is due. */
    Map<MatterId, Instant> dues(Collection<MatterId> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select id, due from supervision_rectification where id in (:ids)")
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query((rs, n) -> Map.entry(Columns.matter(rs, "id"), Columns.instant(rs, "due"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Files in force: of the matter, and sealed ones of a confidential task. */
    int evidence(MatterId id) {
        return (int) (attachments.of(id.value()).stream().filter(file -> !file.withdrawn()).count()
                + proofs.of(id).stream().filter(proof -> !proof.withdrawn()).count());
    }
}
