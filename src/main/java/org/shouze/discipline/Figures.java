package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leaders see of clues: how many stood at which stage, and for how long, when the month began. One table, without
 * filters, without sums, and renewed once a month, so that no two views of it can be subtracted; fewer than three is said
 * so and no more (security.md, “Who may see what”, 4).
 */
@Component
public class Figures {

    static final int SHOWN_FROM = 3;

    /** Time since it was received. */
    public enum Age { MONTH, QUARTER, LONGER }

    /** @param cells counts by stage and age; null for fewer than three */
    public record Table(LocalDate on, Map<Stage, Map<Age, Integer>> cells) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if he is no leader to whom they are due */
    @Transactional(readOnly = true)
    public Table of(Acting by) {
        if (!Officers.leads(by)) {
            throw new NotFound("figures");
        }
        var on = LocalDate.now(clock).withDayOfMonth(1);
        var table = new LinkedHashMap<Stage, Map<Age, Integer>>();
        for (var stage : Stage.values()) {
            if (stage.isOpen()) {
                table.put(stage, new EnumMap<>(Age.class));
            }
        }
        jdbc.sql("""
                select stage, age, count(*) as many from (
                    select s.stage, case when c.received_on > :month then 'MONTH' when c.received_on > :quarter
                        then 'QUARTER' else 'LONGER' end as age
                    from discipline_clue c join discipline_stage s on s.clue = c.id and s.position = (
                        select max(l.position) from discipline_stage l where l.clue = c.id and l.since < :at)) aged
                group by stage, age""").param("month", on.minusMonths(1)).param("quarter", on.minusMonths(3))
                .param("at", Columns.at(on.atStartOfDay(clock.getZone()).toInstant())).query(row -> {
                    var stage = Stage.valueOf(row.getString("stage"));
                    if (stage.isOpen() && row.getInt("many") >= SHOWN_FROM) {
                        table.get(stage).put(Age.valueOf(row.getString("age")), row.getInt("many"));
                    }
                });
        return new Table(on, table);
    }
}
