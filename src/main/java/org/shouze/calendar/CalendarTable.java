package org.shouze.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table in memory, and notices within seconds when another node has changed it. */
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

    private record Copy(long version, Instant checked, SpecialDays days) {}

    SpecialDays days() {
        return current().days();
    }

    /** The version that {@link #days} counts by. */
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
        return new Copy(version, clock.instant(), old != null && old.version() == version ? old.days() : read());
    }

    /** As it stands now, past the copy. */
    SpecialDays read() {
        return new SpecialDays(jdbc.sql("select on_day, kind, name, source from calendar_day").query(CalendarTable::day)
                .list());
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(row.getObject("on_day", LocalDate.class), SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("source"));
    }
}
