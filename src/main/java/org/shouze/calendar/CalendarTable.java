package org.shouze.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps days and hours in memory, and notices within seconds when another node has changed it. */
@Component
class CalendarTable {

    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Copy copy;

    CalendarTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Copy(long version, Instant checked, SpecialDays days, OfficeHours hours) {}

    SpecialDays days() {
        return current().days();
    }

    OfficeHours hours() {
        return current().hours();
    }

    /** The version that {@link #days} and {@link #hours} count by. */
    long counted() {
        return current().version();
    }

    private Copy current() {
        var mine = copy;
        if (mine == null || Duration.between(mine.checked(), clock.instant()).abs().compareTo(TRUSTED) > 0) {
            mine = checked(mine);
            copy = mine;
        }
        return mine;
    }

    void forget() {
        copy = null;
    }

    long version() {
        return jdbc.sql("select version from calendar_version").query(Long.class).single();
    }

    private Copy checked(Copy old) {
        var version = version();
        return old != null && old.version() == version ? new Copy(version, clock.instant(), old.days(), old.hours())
                : new Copy(version, clock.instant(), read(), readHours());
    }

    /** As it stands now, past the copy. */
    SpecialDays read() {
        return new SpecialDays(jdbc.sql("select on_day, kind, name, source from calendar_day").query(CalendarTable::day)
                .list());
    }

    /** As they stand now, past the copy. */
    OfficeHours readHours() {
        return new OfficeHours(jdbc.sql("select valid_from, opens, closes from calendar_office_hours")
                .query((row, n) -> new OfficeHours.Dated(row.getObject("valid_from", LocalDate.class),
                        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))).list());
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(row.getObject("on_day", LocalDate.class), SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("source"));
    }
}
