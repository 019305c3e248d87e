package org.shouze.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Concern;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.shouze.NotFound;
import org.shouze.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts indicators: all of one source in one statement, by the units right below one, by days, or both. */
@Component
class Readings {

    private static final String SELF = "";

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Map<String, Indicator> all;

    Readings(JdbcClient jdbc, Clock clock, List<Indicators> rooms) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
        this.all = rooms.stream().flatMap(room -> room.indicators().stream())
                .collect(Collectors.toMap(Indicator::name, one -> one, (one, other) -> {
                    throw new IllegalStateException("two indicators named " + one.name());
                }, LinkedHashMap::new));
    }

    /** What is counted, and for which unit and day. @param child id of a unit right below, or null for the unit itself */
    record Cell(Long child, LocalDate day, Count count) {}

    /** Those that are numbers of rows. */
    List<Indicator> counts() {
        return all.values().stream().filter(one -> !one.isDuration()).toList();
    }

    List<Indicator> durations() {
        return all.values().stream().filter(Indicator::isDuration).toList();
    }

    /** @throws NotFound if no room contributes one of that name */
    Indicator named(String name) {
        var found = all.get(name);
        if (found == null) {
            throw new NotFound("indicator " + name);
        }
        return found;
    }

    /** Of the unit and all below it. */
    Map<Indicator, Count> totals(Unit unit, Span span, Instant at) {
        var totals = new LinkedHashMap<Indicator, Count>();
        bySource(counts()).forEach((source, of) -> read(source, of, unit, span, at, false, false)
                .forEach((indicator, cells) -> totals.put(indicator, sum(cells))));
        return totals;
    }

    /** By the units right below. */
    Map<Indicator, List<Cell>> byUnit(Unit unit, Span span, Instant at) {
        var cells = new LinkedHashMap<Indicator, List<Cell>>();
        bySource(counts()).forEach((source, of) -> cells.putAll(read(source, of, unit, span, at, true, false)));
        return cells;
    }

    /** Of those that have days and are drawn or told by day: by the units right below and by day. */
    Map<Indicator, List<Cell>> byUnitAndDay(Unit unit, Span span, Instant at) {
        var daily = counts().stream().filter(one -> one.source().day() != null
                && (one.rank() != null || one.concern() == Concern.STREAK)).toList();
        var cells = new LinkedHashMap<Indicator, List<Cell>>();
        bySource(daily).forEach((source, of) -> cells.putAll(read(source, of, unit, span, at, true, true)));
        return cells;
    }

    /** Where the counted ones stand: message key of the place and how many, the most first. */
    Map<String, Long> byNote(Indicator indicator, Unit unit, Span span, Instant at) {
        var source = indicator.source();
        var notes = new LinkedHashMap<String, Long>();
        statement("select " + source.note() + " note, count(*) many from " + source.from() + where(source) + " and ("
                + indicator.base() + ") and (" + indicator.counted() + ") group by " + source.note()
                + " order by 2 desc, 1", unit, span, at).query(row -> {
                    notes.put(row.getString("note"), row.getLong("many"));
                });
        return notes;
    }

    /** Of the unit and all below it, by where the rows stand. */
    List<Took> took(Indicator duration, Unit unit, Span span, Instant at) {
        var source = duration.source();
        var minutes = duration.whole();
        return statement("select " + source.note() + " note, count(*) many, percentile_cont(0.5) within group (order by " + minutes
                + ") half, percentile_cont(0.9) within group (order by " + minutes + ") ninth from " + source.from()
                + where(source) + " and (" + duration.base() + ") group by " + source.note() + " order by 1", unit, span, at)
                .query((row, n) -> new Took(row.getString("note"), row.getLong("many"), row.getDouble("half"),
                        row.getDouble("ninth"))).list();
    }

    static Count sum(List<Cell> cells) {
        return cells.stream().map(Cell::count).reduce(Count.NONE, Count::plus);
    }

    static String where(IndicatorSource source) {
        return " where (" + source.within() + ") and " + source.path() + " like :below";
    }

    /** With all that the conditions of indicators may name. */
    JdbcClient.StatementSpec statement(String sql, Unit unit, Span span, Instant at) {
        return jdbc.sql(sql).params(parameters(sql, unit, span, at));
    }

    /** Only those that are named: a statement with others is refused by nobody, but says what it does not do. */
    private Map<String, Object> parameters(String sql, Unit unit, Span span, Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        var parameters = new HashMap<String, Object>(Map.of("below", unit.path() + "%", "at", utc(at),
                "days", span.first().datesUntil(span.last().plusDays(1)).toList(), "start", utc(begin(span.first())),
                "end", utc(begin(span.last().plusDays(1))), "dayBefore", utc(at.minus(1, ChronoUnit.DAYS)),
                "weekBefore", utc(at.minus(7, ChronoUnit.DAYS)), "soon", utc(begin(day.plusDays(2)))));
        parameters.keySet().removeIf(name -> !sql.contains(":" + name));
        return parameters;
    }

    private Map<Indicator, List<Cell>> read(IndicatorSource source, List<Indicator> of, Unit unit, Span span, Instant at,
            boolean byUnit, boolean byDay) {
        var below = "substring(" + source.path() + ", " + (unit.path().length() + 1) + ")";
        var child = byUnit ? "case when position('/' in " + below + ") > 1 then substring(" + below
                + ", 1, position('/' in " + below + ") - 1) else '' end" : "''";
        var sums = new ArrayList<String>();
        for (int n = 0; n < of.size(); n++) {
            var one = of.get(n);
            var base = "(" + one.base() + ")";
            sums.add("sum(case when " + base + " then " + one.whole() + " else 0 end) b" + n + ", sum(case when " + base
                    + " and (" + one.counted() + ") then " + one.part() + " else 0 end) c" + n);
        }
        var cells = new LinkedHashMap<Indicator, List<Cell>>();
        of.forEach(indicator -> cells.put(indicator, new ArrayList<>()));
        statement("select " + child + " child, " + (byDay ? source.day() : "null") + " on_day, " + String.join(", ", sums)
                + " from " + source.from() + where(source) + (byUnit ? " group by child" : "")
                + (byDay ? ", on_day" : ""), unit, span, at).query(row -> {
                    var below1 = row.getString("child");
                    var id = SELF.equals(below1) ? null : Long.valueOf(below1);
                    var day = byDay ? row.getObject("on_day", LocalDate.class) : null;
                    for (int n = 0; n < of.size(); n++) {
                        cells.get(of.get(n)).add(new Cell(id, day, new Count(row.getLong("c" + n), row.getLong("b" + n))));
                    }
                });
        return cells;
    }

    private static Map<IndicatorSource, List<Indicator>> bySource(List<Indicator> indicators) {
        return indicators.stream().collect(Collectors.groupingBy(Indicator::source, LinkedHashMap::new,
                Collectors.toList()));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
