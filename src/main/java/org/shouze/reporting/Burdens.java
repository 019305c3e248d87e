package org.shouze.reporting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is asked of whom this week (报送负担), for whoever reads a unit. */
@Component
public class Burdens {

    private static final String BELOW = " where " + BurdenIndicators.OPEN_TO_ALL + " and o.unit_path like :below";

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    Burdens(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /**
     * From Monday until today.
     *
     * @param unit the unit asked for, or null for the widest this person reads
     * @throws NotFound if the unit does not exist or this person may not read it
     */
    public Burden of(UnitId unit, Acting acting) {
        var scope = ReadingScope.of(acting);
        var place = unit == null ? units.get(widest(scope)) : units.get(unit);
        if (!scope.covers(place.path())) {
            throw new NotFound("burden of unit " + place.id());
        }
        var today = LocalDate.now(clock);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = monday.datesUntil(today.plusDays(1)).toList();
        return new Burden(place, monday, today, units(place, days), fields(place, days));
    }

    private static UnitId widest(ReadingScope scope) {
        var path = scope.paths().stream().min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new NotFound("burden"));
        var ids = path.split("/");
        return new UnitId(Long.parseLong(ids[ids.length - 1]));
    }

    private List<Burden.OfUnit> units(Unit place, List<LocalDate> days) {
        var below = "substring(o.unit_path, " + (place.path().length() + 1) + ")";
        var sql = "select case when position('/' in " + below + ") > 1 then substring(" + below + ", 1, position('/' in "
                + below + ") - 1) else '" + place.id().value() + "' end child, count(*) forms, sum(a.fields) fields,"
                + " sum(case when o.known then a.again else 0 end) again, sum(a.minutes) minutes from "
                + BurdenIndicators.ASKED + BELOW + " group by child order by 5 desc, 1";
        return jdbc.sql(sql).param("days", days).param("below", place.path() + "%").query((row, n) -> new Burden.OfUnit(
                units.get(new UnitId(Long.parseLong(row.getString("child")))), row.getLong("forms"), row.getLong("fields"),
                row.getLong("again"), row.getLong("minutes"))).list();
    }

    private List<Burden.Field> fields(Unit place, List<LocalDate> days) {
        var sql = """
                select f.form, f.field, f.valid_from, f.seconds, sum(c.many) asked,
                    sum(case when c.known and f.valid_from < c.report_day then c.many else 0 end) again
                from (select o.report_day, o.form, o.known, count(*) many from %s%s group by o.report_day, o.form, o.known) c
                join reporting_field f on f.form = c.form and f.valid_from <= c.report_day
                    and (f.valid_to is null or f.valid_to >= c.report_day)
                group by f.form, f.field, f.valid_from, f.seconds, f.position order by f.form, f.position, f.valid_from"""
                .formatted(BurdenIndicators.OWED, BELOW);
        return jdbc.sql(sql).param("days", days).param("below", place.path() + "%").query((row, n) -> new Burden.Field(
                row.getString("form"), row.getString("field"), row.getObject("valid_from", LocalDate.class),
                row.getInt("seconds"), row.getLong("asked"), row.getLong("again"))).list();
    }
}
