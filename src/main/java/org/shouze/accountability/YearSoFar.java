package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouze.matter.GuardedFigures.Cell;
import org.shouze.matter.GuardedFigures.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by kind what happened in the year until the month began. */
@Component
class YearSoFar {

    private final JdbcClient jdbc;
    private final Clock clock;

    YearSoFar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param sql   kind and moment of each, of those from {@code :year} and before {@code :until}
     * @param kinds which are told, in this order
     */
    Table table(String sql, List<? extends Enum<?>> kinds) {
        var on = LocalDate.now(clock).withDayOfMonth(1);
        var days = new LinkedHashMap<String, List<LocalDate>>();
        jdbc.sql(sql).params(Map.of("year", begin(on.minusDays(1).withDayOfYear(1)), "until", begin(on))).query(row -> {
            days.computeIfAbsent(row.getString(1), kind -> new ArrayList<>())
                    .add(row.getObject(2, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate());
        });
        return new Table(on, kinds.stream().map(kind -> Cell.told(kind.name(), days.getOrDefault(kind.name(), List.of()), on))
                .toList());
    }

    private OffsetDateTime begin(LocalDate day) {
        return at(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
