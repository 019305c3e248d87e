package org.shouze.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instances that share the database. */
@Component
public class Nodes {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Nodes(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Node> all() {
        return jdbc.sql("select * from operations_node order by name").query(Nodes::node).list();
    }

    /**
     * It will not come back under this name.
     *
     * @throws NotFound if there is none of this name that is gone
     */
    @Transactional
    public void forget(Actor by, String name) {
        var now = clock.instant();
        all().stream().filter(node -> node.name().equals(name) && !node.isAlive(now)).findFirst()
                .orElseThrow(() -> new NotFound("node"));
        jdbc.sql("delete from operations_node where name = ?").param(name).update();
        audit.changed(by, "operations.nodeForgotten", "node:" + name, null);
    }

    /** It is alive. */
    @Transactional
    void say(Node node) {
        var updated = jdbc.sql("""
                update operations_node set version = ?, started_at = ?, seen_at = ?, stopped_at = null, disk_free = ?,
                    disk_total = ?, backup_watched = ?, backup_at = ? where name = ?""")
                .params(node.version(), at(node.startedAt()), at(node.seenAt()), node.diskFree(), node.diskTotal(),
                        node.backupWatched(), at(node.backupAt()), node.name()).update();
        if (updated == 0) {
            jdbc.sql("""
                    insert into operations_node (name, version, started_at, seen_at, disk_free, disk_total,
                        backup_watched, backup_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(node.name(), node.version(), at(node.startedAt()), at(node.seenAt()), node.diskFree(),
                            node.diskTotal(), node.backupWatched(), at(node.backupAt())).update();
        }
    }

    @Transactional
    void stopped(String name) {
        jdbc.sql("update operations_node set stopped_at = ? where name = ?").params(at(clock.instant()), name).update();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(row.getString("name"), row.getString("version"), instant(row, "started_at"),
                instant(row, "seen_at"), instant(row, "stopped_at"), row.getLong("disk_free"), row.getLong("disk_total"),
                row.getBoolean("backup_watched"), instant(row, "backup_at"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
