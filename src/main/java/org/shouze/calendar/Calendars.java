package org.shouze.calendar;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes the table that the State Council's office gives out each year: difference first, then all or nothing. */
@Component
public class Calendars {

    private final CalendarTable table;
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final Clock clock;

    Calendars(CalendarTable table, JdbcTemplate jdbc, Audit audit, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Difference compare(List<SpecialDay> days) {
        var version = table.version();
        var now = table.read();
        var years = days.stream().map(day -> day.day().getYear()).distinct().sorted().toList();
        var mine = byDay(days.stream());
        var theirs = byDay(years.stream().flatMap(year -> now.in(year).stream()));
        var changed = days.stream().filter(day -> theirs.containsKey(day.day()))
                .map(day -> new Difference.Changed(theirs.get(day.day()), day))
                .filter(change -> !change.before().equals(change.after())).toList();
        return new Difference(version, years, without(mine, theirs), changed, without(theirs, mine));
    }

    /**
     * @param version the one the difference was shown for
     * @throws CalendarChangedMeanwhile if it is no longer that one
     */
    @Transactional
    public Difference take(Actor by, List<SpecialDay> days, long version) {
        if (jdbc.update("update calendar_version set version = version + 1 where version = ?", version) == 0) {
            throw new CalendarChangedMeanwhile();
        }
        var difference = compare(days);
        remove(Stream.concat(difference.removed().stream(), difference.changed().stream().map(Difference.Changed::before)));
        insert(Stream.concat(difference.added().stream(), difference.changed().stream().map(Difference.Changed::after)));
        audit.changed(by, "calendar.imported", "calendar", difference.inShort());
        forgetAfterCommit();
        return difference;
    }

    private void remove(Stream<SpecialDay> days) {
        jdbc.batchUpdate("delete from calendar_day where on_day = ?",
                days.map(day -> new Object[] {day.day()}).toList(), new int[] {Types.DATE});
    }

    private void insert(Stream<SpecialDay> days) {
        var now = OffsetDateTime.now(clock);
        jdbc.batchUpdate("insert into calendar_day (on_day, kind, name, source, imported_at) values (?, ?, ?, ?, ?)",
                days.map(day -> new Object[] {day.day(), day.kind().name(), day.name(), day.source(), now}).toList());
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                table.forget();
            }
        });
    }

    private static Map<LocalDate, SpecialDay> byDay(Stream<SpecialDay> days) {
        return days.collect(Collectors.toMap(SpecialDay::day, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private static List<SpecialDay> without(Map<LocalDate, SpecialDay> days, Map<LocalDate, SpecialDay> others) {
        return days.values().stream().filter(day -> !others.containsKey(day.day())).toList();
    }
}
