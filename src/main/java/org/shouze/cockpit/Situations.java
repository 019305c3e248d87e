package org.shouze.cockpit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.cockpit.Readings.Cell;
import org.shouze.cockpit.Situation.Credit;
import org.shouze.cockpit.Situation.Figure;
import org.shouze.cockpit.Situation.Row;
import org.shouze.cockpit.Situation.Site;
import org.shouze.identity.Acting;
import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** How things stand, for whom it concerns; kept for a while, since many ask the same of the whole school. */
@Component
public class Situations {

    static final int TREND = 14;
    static final int WEEK = 7;
    /** How many days back a day may be asked for. */
    public static final int BACK = 30;

    /** A path that deep is a college's or the school's. */
    private static final int COLLEGE = 2;

    private final Readings readings;
    private final Places places;
    private final Units units;
    private final Kept<Key, Situation> kept;
    private final Clock clock;

    Situations(Readings readings, Places places, Units units, Kept<Key, Situation> kept, Clock clock) {
        this.readings = readings;
        this.places = places;
        this.units = units;
        this.kept = kept;
        this.clock = clock;
    }

    record Key(UnitId unit, Period period, LocalDate day) {}

    /** Does this person read the school's figures or a college's? */
    public static boolean leads(Acting acting) {
        return ReadingScope.of(acting).paths().stream().anyMatch(path -> path.chars().filter(c -> c == '/').count() - 1 <= COLLEGE);
    }

    /**
     * @param unit the unit asked for, or null for the widest this person reads
     * @throws NotFound if the unit does not exist or this person may not read it
     */
    public Situation of(UnitId unit, Period period, Acting acting) {
        return of(unit, period, LocalDate.now(clock), acting);
    }

    /**
     * The same at the end of a day that is over.
     *
     * @param day the last day that is looked at
     * @throws NotFound if the unit is none of this person's, or the day is to come or more than {@link #BACK} days ago
     */
    public Situation of(UnitId unit, Period period, LocalDate day, Acting acting) {
        var place = places.of(unit, acting);
        var today = LocalDate.now(clock);
        if (day.isAfter(today) || day.isBefore(today.minusDays(BACK))) {
            throw new NotFound("figures of " + day);
        }
        return kept.of(new Key(place.id(), period, day), () -> read(place, period, day));
    }

    /** Works out anew what leaders asked of today lately, before it is too old to be given to them at once. */
    void refresh() {
        var today = LocalDate.now(clock);
        kept.refresh(key -> key.day().equals(today), key -> read(units.get(key.unit()), key.period(), today));
    }

    private Situation read(Unit unit, Period period, LocalDate day) {
        var now = clock.instant();
        var midnight = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return read(unit, period, day, now.isBefore(midnight) ? now : midnight.minusMillis(1));
    }

    private Situation read(Unit unit, Period period, LocalDate today, Instant at) {
        var now = readings.byUnit(unit, period.until(today), at);
        var before = readings.totals(unit, period.before(today), at.minus(Duration.ofDays(period.days())));
        var trend = new Span(today.minusDays(TREND - 1), today);
        var daily = readings.byUnitAndDay(unit, trend, at);
        var days = trend.first().datesUntil(today.plusDays(1)).toList();
        var below = units.children(unit.id()).stream().collect(Collectors.toMap(one -> one.id().value(),
                Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var figures = readings.counts().stream().sorted(Comparator.comparing(Indicator::rank,
                Comparator.nullsLast(Comparator.naturalOrder()))).map(one -> new Figure(one, Readings.sum(now.get(one)),
                        before.get(one), daily.containsKey(one) ? perDay(daily.get(one), days) : List.of())).toList();
        var head = figures.stream().map(Figure::indicator).filter(one -> one.rank() != null).limit(Situation.HEAD).toList();
        return new Situation(unit, period, at, new Sentences(below, today).of(readings.counts(), now, daily), figures,
                rows(below, head, now, daily, days.subList(TREND - WEEK, TREND)), sites(unit, period.until(today), at), days);
    }

    private List<Row> rows(Map<Long, Unit> below, List<Indicator> head, Map<Indicator, List<Cell>> now,
            Map<Indicator, List<Cell>> daily, List<LocalDate> week) {
        var credits = readings.counts().stream().filter(one -> one.sense() == Sense.CREDIT).toList();
        return below.values().stream().map(unit -> {
            var counts = head.stream().map(one -> Readings.sum(of(unit, now.get(one)))).toList();
            var drawn = head.isEmpty() || !daily.containsKey(head.get(0)) ? List.<Count>of()
                    : perDay(of(unit, daily.get(head.get(0))), week);
            return new Row(unit, counts, credits.stream().map(one -> new Credit(one,
                    Readings.sum(of(unit, now.get(one))).counted())).filter(credit -> credit.many() > 0).toList(), drawn);
        }).filter(row -> row.counts().stream().anyMatch(count -> count.base() > 0))
                .sorted(worstFirst(head)).toList();
    }

    private static List<Cell> of(Unit unit, List<Cell> cells) {
        return cells.stream().filter(cell -> cell.child() != null && cell.child() == unit.id().value()).toList();
    }

    /** By the heading figures in their order: shares that should be full by what is missing, then what there is less of. */
    private static Comparator<Row> worstFirst(List<Indicator> head) {
        return Stream.iterate(0, n -> n + 1).limit(head.size()).map(n -> {
            var indicator = head.get(n);
            return indicator.isShare()
                    ? Comparator.<Row, Double>comparing(row -> row.counts().get(n).percent(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    : Comparator.<Row, Long>comparing(row -> row.counts().get(n).counted(), Comparator.reverseOrder());
        }).reduce(Comparator::thenComparing).orElse((one, other) -> 0);
    }

    private static List<Count> perDay(List<Cell> cells, List<LocalDate> days) {
        var byDay = cells.stream().collect(Collectors.groupingBy(Cell::day));
        return days.stream().map(day -> Readings.sum(byDay.getOrDefault(day, List.of()))).toList();
    }

    private List<Site> sites(Unit unit, Span span, Instant at) {
        var sites = new ArrayList<Site>();
        readings.counts().stream().filter(one -> !one.isShare() && one.sense() == Sense.LESS && one.rank() != null).findFirst()
                .ifPresent(one -> readings.byNote(one, unit, span, at).forEach((note, many) -> sites.add(new Site(note, many))));
        return sites.stream().limit(Situation.HEAD).toList();
    }
}
