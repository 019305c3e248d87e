package org.shouze.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.matter.IndicatorSource;
import org.shouze.matter.MatterId;
import org.shouze.monitoring.Overview.Ended;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@link SpellKeeping} wrote, of one process below a unit, over a time. Each answer is one range of one index. */
@Component
class Records {

    private static final String SPELLS = " from monitoring_spell where process = :process and unit_path like :below"
            + " and closed_at >= :from and closed_at < :to";
    private static final String ENDED = " from monitoring_ended e where e.process = :process and e.unit_path like :below"
            + " and e.closed_at >= :from and e.closed_at < :to and e.matter_id" + IndicatorSource.SHUT_TO_NOBODY;

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param to excluded */
    record Asked(String process, String path, Instant from, Instant to) {}

    /** By node. */
    Map<String, Times> times(Asked asked) {
        var times = new LinkedHashMap<String, Times>();
        statement("""
                select node, count(*) many, avg(spent * 1.0) mean,
                    percentile_cont(0.5) within group (order by spent) half,
                    percentile_cont(0.9) within group (order by spent) ninth,
                    avg(waiting * 1.0) waiting, avg(handling * 1.0) handling, avg(again * 1.0) again,
                    avg(paused * 1.0) paused, count(case when again > 0 then 1 end) redone""" + SPELLS + " group by node", asked)
                .query(row -> {
                    times.put(row.getString("node"), times(row));
                });
        return times;
    }

    /**
     * Where it waited on average until somebody began: where that grew comes first, then the longest. Only where enough was finished.
     *
     * @param before the time that {@code asked} is set beside, right before it
     */
    List<Slow> slowest(Asked before, Asked asked, int from, int most) {
        var now = " filter (where closed_at >= :middle)";
        var then = " filter (where closed_at < :middle)";
        return statement("select * from (select node, seat_id, count(*)" + now + " many, avg(waiting * 1.0)" + now + " waiting,"
                + " avg(handling * 1.0)" + now + " handling, percentile_cont(0.9) within group (order by waiting)" + now + " ninth,"
                + " count(*)" + then + " earlier, coalesce(avg(waiting * 1.0)" + then + ", 0) waited" + SPELLS
                + " and seat_id is not null group by node, seat_id) s where many >= " + from
                + " order by case when earlier >= " + from + " and waiting > waited * " + Bottlenecks.LONGER
                + " then 0 else 1 end, waiting desc, many desc, seat_id, node limit " + most,
                new Asked(asked.process(), asked.path(), before.from(), asked.to())).param("middle", utc(asked.from()))
                .query((row, n) -> new Slow(row.getString("node"), new SeatId(row.getLong("seat_id")), row.getLong("many"),
                        row.getDouble("waiting"), row.getDouble("handling"), row.getDouble("ninth"), row.getLong("earlier"),
                        row.getDouble("waited"))).list();
    }

    /** @param ninth nine of ten waited no longer; @param earlier how many in the time before; @param waited on average then */
    record Slow(String node, SeatId seat, long many, double waiting, double handling, double ninth, long earlier, double waited) {}

    /** What ended, by the version of the model it ran in; the key is the version's id. */
    Map<String, Ended> versions(Asked asked) {
        var versions = new LinkedHashMap<String, Ended>();
        statement("select e.definition, count(*) many, avg(e.spent * 1.0) mean,"
                + " percentile_cont(0.5) within group (order by e.spent) half" + ENDED
                + " and e.definition is not null group by e.definition", asked).query(row -> {
                    versions.put(row.getString("definition"), new Ended(row.getLong("many"), row.getDouble("mean"),
                            row.getDouble("half")));
                });
        return versions;
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(row.getLong("many"), row.getDouble("mean"), row.getDouble("half"), row.getDouble("ninth"),
                row.getDouble("waiting"), row.getDouble("handling"), row.getDouble("again"), row.getDouble("paused"),
                row.getLong("redone"));
    }

    Ended ended(Asked asked) {
        return statement("select count(*) many, coalesce(avg(e.spent * 1.0), 0) mean,"
                + " coalesce(percentile_cont(0.5) within group (order by e.spent), 0) half" + ENDED, asked)
                .query((row, n) -> new Ended(row.getLong("many"), row.getDouble("mean"), row.getDouble("half"))).single();
    }

    /** The last to end first. @param before page on from here, or null */
    List<EndedMatter> ended(Asked asked, EndedMatter before, int size) {
        var sql = "select e.matter_id, e.closed_at, e.spent" + ENDED
                + (before == null ? "" : " and (e.closed_at, e.matter_id) < (:at, :id)")
                + " order by e.closed_at desc, e.matter_id desc limit " + size;
        var statement = statement("select r.*, m.number, m.title, m.unit_id from (" + sql
                + ") r join matter m on m.id = r.matter_id order by r.closed_at desc, r.matter_id desc", asked);
        if (before != null) {
            statement = statement.param("at", utc(before.closedAt())).param("id", before.id().value());
        }
        return statement.query((row, n) -> new EndedMatter(new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("number"), row.getString("title"), new UnitId(row.getLong("unit_id")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getInt("spent"))).list();
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked) {
        return jdbc.sql(sql).param("process", asked.process()).param("below", asked.path() + "%")
                .param("from", utc(asked.from())).param("to", utc(asked.to()));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
