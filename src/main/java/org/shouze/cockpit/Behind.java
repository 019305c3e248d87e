package org.shouze.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Indicator;
import org.shouze.matter.MatterId;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** The list behind a number: the rows that were counted, or those of the base that were not; soonest due first. */
@Component
public class Behind {

    public static final int PAGE = 20;

    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    private final Readings readings;
    private final Places places;
    private final Units units;
    private final Clock clock;

    Behind(Readings readings, Places places, Units units, Clock clock) {
        this.readings = readings;
        this.places = places;
        this.units = units;
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
     * @param many   rows of the whole list
     * @param amount what they come to together: the number that the list is behind
     * @param next   to page on from here, or null at the end
     */
    public record Page(Indicator indicator, Unit unit, Part part, Instant at, long many, long amount, List<Row> rows, Key next) {}

    /**
     * @param title  null: it is called by its unit
     * @param amount for how much it counts here; of a duration how many minutes it took
     * @param urged  may whoever it waits for be urged by this reader?
     */
    public record Row(MatterId matter, Unit unit, String title, String note, long amount, Instant due, boolean urged) {}

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
        var due = "coalesce(" + (source.due() == null ? "null" : source.due()) + ", cast(:never as timestamp with time zone))";
        var amount = amount(indicator, part);
        var matching = " from " + source.from() + Readings.where(source) + " and (" + indicator.base() + ")"
                + (indicator.isDuration() ? "" : " and " + amount + " > 0")
                + (asked.note() == null ? "" : " and " + source.note() + " = :note");
        var given = new HashMap<String, Object>();
        if (asked.note() != null) {
            given.put("note", asked.note());
        }
        record Sum(long many, long amount) {}
        var sum = readings.statement("select count(*), sum(" + amount + ")" + matching, unit, span, at).params(given)
                .query((row, n) -> new Sum(row.getLong(1), row.getLong(2))).single();
        given.put("never", NEVER);
        given.put("size", size + 1);
        if (after != null) {
            given.put("after", after.due().atOffset(ZoneOffset.UTC));
            given.put("afterId", after.id());
        }
        var paths = ReadingScope.of(acting).paths();
        record Read(Row row, Key key) {}
        var read = readings.statement("select " + source.id() + " row_id, " + source.matter() + " matter, " + source.unit()
                + " unit, " + (source.title() == null ? "null" : source.title()) + " title, " + source.note() + " note, "
                + amount + " amount, " + due + " due" + matching + (after == null ? "" : " and (" + due + " > :after or "
                + due + " = :after and " + source.id() + " > :afterId)") + " order by 7, 1 limit :size", unit, span, at)
                .params(given).query((row, n) -> {
                    var when = row.getObject("due", OffsetDateTime.class);
                    var whose = units.get(new UnitId(row.getLong("unit")));
                    var urged = source.urged() && !(indicator.isShare() && part == Part.COUNTED)
                            && paths.stream().anyMatch(path -> whose.path().startsWith(path) && !whose.path().equals(path));
                    return new Read(new Row(new MatterId(row.getObject("matter", UUID.class)), whose, row.getString("title"),
                            row.getString("note"), row.getLong("amount"), when.isEqual(NEVER) ? null : when.toInstant(), urged),
                            new Key(when.toInstant(), row.getString("row_id")));
                }).list();
        var rows = read.stream().limit(size).map(Read::row).toList();
        return new Page(indicator, unit, part, at, sum.many(), sum.amount(), rows,
                read.size() > size ? read.get(size - 1).key() : null);
    }

    /** For how much a row of the base counts in that part: SQL. */
    private static String amount(Indicator indicator, Part part) {
        var counted = "case when " + indicator.counted() + " then " + indicator.part() + " else 0 end";
        return part == Part.MISSING ? "(" + indicator.whole() + " - " + counted + ")" : "(" + counted + ")";
    }
}
