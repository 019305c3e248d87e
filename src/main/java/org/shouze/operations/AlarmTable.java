package org.shouze.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of alarms and of the rules that raise them. */
@Component
class AlarmTable {

    private static final String COLUMNS = """
            select id, kind, subject, raised_at, cleared_at, acknowledged_at, acknowledged_by from operations_alarm""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Alarm> standing() {
        return jdbc.sql(COLUMNS + " where standing is not null order by id").query(AlarmTable::alarm).list();
    }

    List<Alarm> page(Long before, int size) {
        return jdbc.sql(COLUMNS + " where id < ? order by id desc limit ?")
                .params(before == null ? Long.MAX_VALUE : before, size).query(AlarmTable::alarm).list();
    }

    Optional<Alarm> get(long id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(AlarmTable::alarm).optional();
    }

    void raise(AlarmKind kind, String subject) {
        jdbc.sql("insert into operations_alarm (kind, subject, standing, raised_at) values (?, ?, ?, ?)")
                .params(kind.name(), subject, kind + ":" + subject, now()).update();
    }

    void clear(Alarm alarm) {
        jdbc.sql("update operations_alarm set standing = null, cleared_at = ? where id = ?").params(now(), alarm.id())
                .update();
    }

    /** @return false if somebody else already has */
    boolean acknowledge(long id, String by) {
        return jdbc.sql("""
                update operations_alarm set acknowledged_at = ?, acknowledged_by = ?
                where id = ? and acknowledged_at is null""").params(now(), by, id).update() > 0;
    }

    List<Rule> rules() {
        return jdbc.sql("select kind, active, bound from operations_rule").query((row, n) -> new Rule(
                AlarmKind.valueOf(row.getString("kind")), row.getBoolean("active"), row.getObject("bound", Integer.class)))
                .list().stream().sorted(Comparator.comparing(Rule::kind)).toList();
    }

    void change(Rule rule) {
        jdbc.sql("update operations_rule set active = ?, bound = ? where kind = ?")
                .params(rule.active(), rule.bound(), rule.kind().name()).update();
    }

    /** Locks the one who looks until the transaction ends. @return false if another node looks */
    boolean isMyTurn() {
        return jdbc.sql("select id from operations_watch where id = 1 for update skip locked").query(Integer.class)
                .optional().isPresent();
    }

    void looked() {
        jdbc.sql("update operations_watch set looked_at = ? where id = 1").param(now()).update();
    }

    private OffsetDateTime now() {
        return Nodes.at(clock.instant());
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(row.getLong("id"), AlarmKind.valueOf(row.getString("kind")), row.getString("subject"),
                Nodes.instant(row, "raised_at"), Nodes.instant(row, "cleared_at"), Nodes.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"));
    }
}
