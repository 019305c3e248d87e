package org.shouze.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.shouze.NotFound;
import org.shouze.matter.GuardedFigures;
import org.shouze.workflow.Catalogue.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told of confidential matters of one kind: how many were open when the month began, and for how long. Of the whole
 * school only, the same for everybody who may look, without steps, sums or filters, and all month the same, so that no two
 * views can be subtracted; fewer than three is said so and no more (security.md, “Who may see what”, 4).
 */
@Component
public class Ages {

    /** Time since it was opened. */
    public enum Age { MONTH, QUARTER, LONGER }

    /** @param many by age; null for fewer than three */
    public record Table(LocalDate on, Map<Age, Integer> many) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Ages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param kind from {@link Monitor#kind}, which has decided who may look
     * @throws NotFound if the kind is an ordinary one: its confidential matters are in no number
     */
    @Transactional(readOnly = true)
    public Table of(Kind kind) {
        if (!kind.confidential()) {
            throw new NotFound("ages of " + kind.id());
        }
        var on = LocalDate.now(clock).withDayOfMonth(1);
        var many = new EnumMap<Age, Integer>(Age.class);
        for (var age : Age.values()) {
            many.put(age, null);
        }
        jdbc.sql("""
                select age, count(*) many from (
                    select case when opened_at >= :month then 'MONTH' when opened_at >= :quarter then 'QUARTER'
                        else 'LONGER' end as age
                    from matter where confidential and process = :process and opened_at < :at
                        and (closed_at is null or closed_at >= :at)) aged
                group by age""").param("process", kind.id()).param("month", begin(on.minusMonths(1)))
                .param("quarter", begin(on.minusMonths(3))).param("at", begin(on)).query(row -> {
                    if (row.getInt("many") >= GuardedFigures.FEW) {
                        many.put(Age.valueOf(row.getString("age")), row.getInt("many"));
                    }
                });
        return new Table(on, many);
    }

    private OffsetDateTime begin(LocalDate day) {
        return Records.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
