package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps supervised tasks; each save of a due time that moved is also a row of why. */
@Component
class RectificationRows {

    private static final String REASON = "supervision_due_change.reason";

    private final JdbcClient jdbc;
    private final Units units;
    private final FieldCipher cipher;

    RectificationRows(JdbcClient jdbc, Units units, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.units = units;
        this.cipher = cipher;
    }

    void insert(Rectification one) {
        var order = one.order;
        var state = one.state();
        jdbc.sql("""
                insert into supervision_rectification (id, number, title, handling, unit, unit_path, responsible,
                    registered_at, registered_by, registered_name, first_due, due, status, source, lead_id, confidential,
                    returns, extensions, circulars, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)""")
                .params(Arrays.asList(order.id().value(), order.number(), order.title(), order.handling().value(),
                        state.unit().value(), units.get(state.unit()).path(), value(state.responsible()),
                        Columns.at(order.registeredAt()), order.registrar(), order.registrarName(),
                        Columns.at(order.firstDue()), Columns.at(state.due()), state.status().name(),
                        Columns.id(order.source()), Columns.id(order.lead()), order.confidential())).update();
    }

    /** @throws OptimisticLockingFailureException if somebody else saved since it was read */
    void save(Rectification one) {
        var state = one.state();
        var id = one.order.id().value();
        if (jdbc.sql("""
                update supervision_rectification set unit = ?, unit_path = ?, responsible = ?, due = ?, status = ?,
                    returns = ?, extensions = ?, circulars = ?, fed_back_at = ?, cleared_at = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(state.unit().value(), units.get(state.unit()).path(), value(state.responsible()),
                        Columns.at(state.due()), state.status().name(), state.returns(), state.extensions(),
                        state.circulars(), Columns.at(state.fedBackAt()), Columns.at(state.clearedAt()), id,
                        state.version())).update() == 0) {
            throw new OptimisticLockingFailureException("rectification " + id);
        }
        state.workers().forEach(person -> jdbc.sql("""
                insert into supervision_worker (rectification, person) select ?, cast(? as bigint) where not exists
                    (select 1 from supervision_worker where rectification = ? and person = ?)""")
                .params(id, person, id, person).update());
        one.dueChanges().forEach(change -> jdbc.sql("""
                insert into supervision_due_change (rectification, at, from_due, to_due, reason, by_name)
                values (?, ?, ?, ?, ?, ?)""").params(id, Columns.at(change.at()), Columns.at(change.from()),
                        Columns.at(change.to()), cipher.seal(change.reason(), REASON, id.toString()), change.by())
                .update());
    }

    /** @throws NotFound if there is none */
    Rectification get(MatterId id) {
        return jdbc.sql("select * from supervision_rectification where id = ?").param(id.value()).query(this::read)
                .optional().orElseThrow(() -> new NotFound(id));
    }

    boolean contains(MatterId id) {
        return jdbc.sql("select count(*) from supervision_rectification where id = ?").param(id.value())
                .query(Integer.class).single() > 0;
    }

    /** Duties of the units that assist in this task, as their number grew. */
    List<Rectification> assisting(MatterId lead) {
        return jdbc.sql("select * from supervision_rectification where lead_id = ? order by number").param(lead.value())
                .query(this::read).list();
    }

    /** Tasks that this matter demanded, with those that assist in them. */
    List<Rectification> from(MatterId source) {
        return jdbc.sql("select * from supervision_rectification where source = ? order by number").param(source.value())
                .query(this::read).list();
    }

    List<Rectification.DueChange> dueChanges(MatterId id) {
        return jdbc.sql("select * from supervision_due_change where rectification = ? order by id").param(id.value())
                .query((rs, n) -> new Rectification.DueChange(Columns.instant(rs, "at"), Columns.instant(rs, "from_due"),
                        Columns.instant(rs, "to_due"), cipher.open(rs.getString("reason"), REASON, id.toString()),
                        rs.getString("by_name"))).list();
    }

    private Rectification read(ResultSet rs, int n) throws SQLException {
        var id = Columns.matter(rs, "id");
        var responsible = Columns.number(rs, "responsible");
        return new Rectification(
                new Rectification.Order(id, rs.getString("number"), rs.getString("title"),
                        new UnitId(rs.getLong("handling")), rs.getLong("registered_by"), rs.getString("registered_name"),
                        Columns.instant(rs, "registered_at"), Columns.matter(rs, "source"), Columns.matter(rs, "lead_id"),
                        rs.getBoolean("confidential"), Columns.instant(rs, "first_due")),
                new Rectification.State(new UnitId(rs.getLong("unit")),
                        responsible == null ? null : new PersonId(responsible),
                        RectificationStatus.valueOf(rs.getString("status")), Columns.instant(rs, "due"),
                        workers(id.value()), rs.getInt("returns"), rs.getInt("extensions"), rs.getInt("circulars"),
                        Columns.instant(rs, "fed_back_at"), Columns.instant(rs, "cleared_at"), rs.getInt("version")));
    }

    private Set<Long> workers(UUID id) {
        return new HashSet<>(jdbc.sql("select person from supervision_worker where rectification = ?").param(id)
                .query(Long.class).list());
    }

    private static Long value(PersonId person) {
        return person == null ? null : person.value();
    }
}
