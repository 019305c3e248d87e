package org.shouze.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When the office works, and from which day on otherwise. A change counts as a new version of the calendar. */
@Component
public class OfficeTimes {

    private final CalendarTable table;
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final Clock clock;

    OfficeTimes(CalendarTable table, JdbcTemplate jdbc, Audit audit, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** As they stand now. */
    public OfficeHours now() {
        return table.readHours();
    }

    /**
     * What they would be. Changes nothing.
     *
     * @param spans in the order of the day, none empty, none into another
     * @throws HoursBeginTooSoon if they do not begin after today
     */
    public OfficeHours with(LocalDate from, List<OfficeHours.Span> spans) {
        if (!from.isAfter(LocalDate.now(clock))) {
            throw new HoursBeginTooSoon();
        }
        return now().with(from, spans);
    }

    /** From that day on these hold; what was arranged for just that day is replaced. @throws HoursBeginTooSoon as above */
    @Transactional
    public void arrange(Actor by, LocalDate from, List<OfficeHours.Span> spans) {
        with(from, spans);
        jdbc.update("update calendar_version set version = version + 1");
        jdbc.update("delete from calendar_office_hours where valid_from = ?", from);
        jdbc.batchUpdate("insert into calendar_office_hours (valid_from, opens, closes) values (?, ?, ?)",
                spans.stream().map(span -> new Object[] {from, span.opens(), span.closes()}).toList());
        audit.changed(by, "calendar.hoursArranged", "calendar", "from " + from + " " + spans);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                table.forget();
            }
        });
    }
}
