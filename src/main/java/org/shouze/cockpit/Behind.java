package org.shouze.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Indicator;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.MatterId;
import org.shouze.matter.Superiors;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The list behind a number: the rows that were counted, or those of the base that were not; soonest due first. */
@Component
public class Behind {

    public static final int PAGE = 20;

    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    private final Readings readings;
    private final Places places;
    private final Units units;
    private final Kept<Counted, Sum> sums;
    private final Clock clock;

    Behind(Readings readings, Places places, Units units, Kept<Counted, Sum> sums, Clock clock) {
        this.readings = readings;
        this.places = places;
        this.units = units;
        this.sums = sums;
        this.clock = clock;
    }

    /** COUNTED of a share: those that have it; MISSING: those of the base that don't. */
    public enum Part { COUNTED, MISSING }

    /**
     * Which list.
     *
     * @param unit as for {@link Situations#of}
     * @param part null for the one that asks for something
     * @param note only those that stand there, or null
     */
    public record Asked(String indicator, UnitId unit, Period period, Part part, String note) {}

    /**
     * @param many   rows of the whole list; like the amount, it may be as old as the number it stands behind
     * @param amount what they come to together: the number that the list is behind
     * @param next   to page on from here, or null at the end
     */
    public record Page(Indicator indicator, Unit unit, Part part, Instant at, long many, long amount, List<Row> rows, Key next) {}

    /**
     * @param title  null: it is called by its unit
     * @param amount for how much it counts here; of a duration how many minutes it took
     * @param urged  may whoever it waits for be urged by this reader?
     * @param moved  may this reader give it to somebody else?
     */
    public record Row(MatterId matter, Unit unit, String title, String note, long amount, Instant due, boolean urged,
            boolean moved) {

        private Row waitingFor(Acting reader) {
            return new Row(matter, unit, title, note, amount, due, Superiors.answer(reader, unit.path()),
                    Superiors.lead(reader, unit.path()));
        }
    }

    /** @param due of the last row seen; @param id of it */
    public record Key(Instant due, String id) {}

    /** @throws NotFound if there is no such figure, or the unit is none of this person's */
    public Page page(Asked asked, Key after, int size, Acting acting) {
        var indicator = readings.named(asked.indicator());
        var source = indicator.source();
        var unit = places.of(asked.unit(), acting);
        var part = asked.part() != null ? asked.part() : indicator.showsMissing() ? Part.MISSING : Part.COUNTED;
        if (part == Part.MISSING && !indicator.isShare()) {
            throw new NotFound("what is missing of a count");
        }
        var at = clock.instant();
        var span = asked.period().until(LocalDate.ofInstant(at, clock.getZone()));
        var list = new Listing(source, unit, span, at, amount(indicator, part), Readings.where(source) + " and ("
                + indicator.base() + ")" + (indicator.isDuration() ? "" : " and " + amount(indicator, part) + " > 0")
                + (asked.note() == null ? "" : " and " + source.note() + " = :note"), asked.note());
        var sum = sums.of(new Counted(indicator.name(), unit.id(), span, part, asked.note()), () -> sum(list));
        var found = entries(list, after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var waiting = source.urged() && !(indicator.isShare() && part == Part.COUNTED);
        var rows = rows(list, shown).stream().map(row -> waiting ? row.waitingFor(acting) : row).toList();
        return new Page(indicator, unit, part, at, sum.many(), sum.amount(), rows,
                found.size() > size ? shown.get(size - 1).key() : null);
    }

    /** @param matching which rows: SQL; @param note what it names, or null */
    private record Listing(IndicatorSource source, Unit unit, Span span, Instant at, String amount, String matching, String note) {

        String due() {
            return "coalesce(" + (source.due() == null ? "null" : source.due()) + ", cast(:never as timestamp with time zone))";
        }
    }

    record Counted(String indicator, UnitId unit, Span span, Part part, String note) {}

    record Sum(long many, long amount) {}

    private record Entry(Key key, UUID matter) {}

    private Sum sum(Listing list) {
        return statement("select count(*), sum(" + list.amount() + ") from " + list.source().from() + list.matching(), list)
                .query((row, n) -> new Sum(row.getLong(1), row.getLong(2))).single();
    }

    /** Which rows are on the page: found and put in order without reading more of them than an index holds. */
    private List<Entry> entries(Listing list, Key after, int most) {
        var source = list.source();
        var statement = statement("select " + source.id() + " row_id, " + source.matter() + " matter, " + list.due()
                + " due from " + source.from() + list.matching() + (after == null ? "" : " and (" + list.due() + " > :after or "
                + list.due() + " = :after and " + source.id() + " > :afterId)") + " order by 3, 1 limit :size", list)
                .param("never", NEVER).param("size", most);
        if (after != null) {
            statement = statement.param("after", after.due().atOffset(ZoneOffset.UTC)).param("afterId", after.id());
        }
        return statement.query((row, n) -> new Entry(new Key(row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("row_id")), row.getObject("matter", UUID.class))).list();
    }

    private List<Row> rows(Listing list, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var source = list.source();
        var rows = new HashMap<String, Row>();
        statement("select " + source.id() + " row_id, " + source.matter() + " matter, " + source.unit() + " unit, "
                + (source.title() == null ? "null" : source.title()) + " title, " + source.note() + " note, " + list.amount()
                + " amount, " + list.due() + " due from " + source.from() + list.matching() + " and " + source.matter()
                + " in (:matters) and " + source.id() + " in (:ids)", list).param("never", NEVER)
                .param("matters", entries.stream().map(Entry::matter).distinct().toList())
                .param("ids", entries.stream().map(one -> one.key().id()).toList()).query(row -> {
                    var due = row.getObject("due", OffsetDateTime.class);
                    rows.put(row.getString("row_id"), new Row(new MatterId(row.getObject("matter", UUID.class)),
                            units.get(new UnitId(row.getLong("unit"))), row.getString("title"), row.getString("note"),
                            row.getLong("amount"), due.isEqual(NEVER) ? null : due.toInstant(), false, false));
                });
        return entries.stream().map(one -> rows.get(one.key().id())).filter(Objects::nonNull).toList();
    }

    private StatementSpec statement(String sql, Listing list) {
        var statement = readings.statement(sql, list.unit(), list.span(), list.at());
        return list.note() == null ? statement : statement.param("note", list.note());
    }

    /** For how much a row of the base counts in that part: SQL. */
    private static String amount(Indicator indicator, Part part) {
        var counted = "case when " + indicator.counted() + " then " + indicator.part() + " else 0 end";
        return part == Part.MISSING ? "(" + indicator.whole() + " - " + counted + ")" : "(" + counted + ")";
    }
}
