package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.matter.GuardedFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监督执纪“四种形态”: how many persons were answered to in each this year. Each form is counted apart. */
@Component
class FourForms implements GuardedFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    FourForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fourForms";
    }

    @Override
    public Table asTheMonthBegan() {
        var on = LocalDate.now(clock).withDayOfMonth(1);
        var year = on.minusDays(1).withDayOfYear(1);
        var counts = new EnumMap<Form, Long>(Form.class);
        jdbc.sql("""
                select form, count(*) as many from accountability_case
                where form is not null and effective >= :year and effective < :on and decided_at < :until group by form""")
                .param("year", year).param("on", on).param("until", at(on.atStartOfDay(clock.getZone()).toInstant()))
                .query(row -> {
                    counts.put(Form.valueOf(row.getString("form")), row.getLong("many"));
                });
        var talks = jdbc.sql("select count(*) from accountability_interview where held_at >= ? and held_at < ?")
                .params(at(year.atStartOfDay(clock.getZone()).toInstant()), at(on.atStartOfDay(clock.getZone()).toInstant()))
                .query(Long.class).single();
        counts.merge(Form.FIRST, talks, Long::sum);
        return new Table(on, Stream.of(Form.values()).map(form -> Cell.of(form.name(), counts.getOrDefault(form, 0L))).toList());
    }
}
