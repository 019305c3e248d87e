package org.shouze.support;

import java.time.LocalDate;

import org.shouze.reporting.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reporting day of a test's own. The days of tests are apart, but the order in which they run is not theirs. */
public final class OpenDay {

    private OpenDay() {}

    /** Eight in the morning, and the round of that day is open. */
    public static void at(LocalDate day, TestClock clock, Rounds rounds, JdbcClient jdbc) {
        clock.set(day + "T08:00:00");
        // A test of a later day that ran before has recorded this one as not opened.
        jdbc.sql("delete from reporting_round where report_day = ? and status = 'NOT_OPENED'").param(day).update();
        rounds.openDue();
    }
}
