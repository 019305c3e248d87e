package org.shouze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days and working hours against somebody who counts them one by one on a wall calendar. */
class WorkingTimeTest {

    /** Weekdays off and weekend days worked, as the State Council's office announced them. */
    private static final List<String> OFF = List.of(
            "2020-01-01", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29", "2020-01-30", "2020-01-31",
            "2020-04-06", "2020-05-01", "2020-05-04", "2020-05-05", "2020-06-25", "2020-06-26", "2020-10-01",
            "2020-10-02", "2020-10-05", "2020-10-06", "2020-10-07", "2020-10-08",
            "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
            "2026-02-23", "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25",
            "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07");
    private static final List<String> WORKED = List.of(
            "2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10",
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, 3, 5, 10, 15, 20, 30, 60);
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(7, 0), LocalTime.of(8, 0), LocalTime.of(9, 15),
            LocalTime.NOON, LocalTime.of(13, 0), LocalTime.of(14, 0), LocalTime.of(17, 29), LocalTime.of(17, 30),
            LocalTime.of(23, 0));
    private static final List<Duration> HOURS = List.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(4),
            Duration.ofHours(5), Duration.ofMinutes(450), Duration.ofHours(8), Duration.ofHours(24), Duration.ofHours(75));

    private final WorkingDays days = Office2020.days();
    private final WorkingTime time = Office2020.time();

    @ParameterizedTest
    @ValueSource(ints = {2020, 2026})
    void countsWorkingDaysFromEachDayOfTheYearLikeAWallCalendar(int year) {
        for (var start : daysOf(year)) {
            for (int length : LENGTHS) {
                assertThat(days.after(start, length).date()).as("%s working days after %s", length, start)
                        .isEqualTo(counted(start, length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2026})
    void countsWorkingHoursFromEachDayOfTheYearMinuteByMinute(int year) {
        for (var day : daysOf(year)) {
            var minutes = minutesFrom(day);
            for (var of : TIMES) {
                var start = day.atTime(of);
                for (var length : HOURS) {
                    assertThat(time.after(at(start), length)).as("%s after %s", length, start)
                            .isEqualTo(at(ticked(minutes, start, length)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2026})
    void measuresBackWhatItCountedForward(int year) {
        for (var day : daysOf(year)) {
            for (var of : TIMES) {
                var start = at(day.atTime(of));
                for (var length : HOURS) {
                    var end = time.after(start, length);
                    assertThat(time.between(start, end)).isEqualTo(length);
                    assertThat(time.between(time.before(end, length), end)).isEqualTo(length);
                    assertThat(time.before(end, length)).isAfterOrEqualTo(start);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2020-02-06T16:30, 2, 2020-02-07T09:00",
            "2020-02-07T17:00, 1, 2020-02-10T08:30", // over a weekend
            "2020-01-23T17:00, 1, 2020-02-03T08:30", // over the prolonged Spring Festival
            "2020-01-18T10:00, 1, 2020-01-19T09:00", // a Sunday that is worked
            "2020-02-06T12:30, 1, 2020-02-06T15:00", // over noon
    })
    void countsOnlyTheOfficesHours(LocalDateTime start, int hours, LocalDateTime end) {
        assertThat(time.after(at(start), Duration.ofHours(hours))).isEqualTo(at(end));
    }

    @Test
    void aLaterVersionOfTheHoursHoldsFromItsDayOn() {
        var hours = new ArrayList<>(Office2020.HOURS);
        hours.add(new OfficeHours.Dated(LocalDate.of(2020, 6, 1), LocalTime.of(9, 0), LocalTime.of(16, 0)));
        var summer = new OfficeHours(hours);
        var time = new WorkingTime(days::isWorkingDay, () -> summer, Office2020.ZONE);

        assertThat(time.closing(LocalDate.of(2020, 5, 29))).isEqualTo(at(LocalDateTime.parse("2020-05-29T17:30")));
        assertThat(time.closing(LocalDate.of(2020, 6, 1))).isEqualTo(at(LocalDateTime.parse("2020-06-01T16:00")));
        assertThat(time.after(at(LocalDateTime.parse("2020-05-29T17:00")), Duration.ofHours(1)))
                .isEqualTo(at(LocalDateTime.parse("2020-06-01T09:30")));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        var now = at(LocalDateTime.parse("2020-02-06T10:00"));

        assertThatThrownBy(() -> time.after(now, Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time.after(now, Duration.ofDays(4000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(time.between(now, now.minusSeconds(60))).isZero();
    }

    /** One day after the other, each looked up. */
    private static LocalDate counted(LocalDate start, int length) {
        var day = start;
        for (int n = 0; n < length;) {
            day = day.plusDays(1);
            n += worked(day) ? 1 : 0;
        }
        while (!worked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Each minute of office time from the start of that day on, enough for the longest term and a day. */
    private static List<LocalDateTime> minutesFrom(LocalDate day) {
        var minutes = new ArrayList<LocalDateTime>();
        for (var d = day; minutes.size() < 80 * 60 + 450; d = d.plusDays(1)) {
            for (int m = 0; worked(d) && m < 24 * 60; m++) {
                if (m >= 8 * 60 && m < 12 * 60 || m >= 14 * 60 && m < 17 * 60 + 30) {
                    minutes.add(d.atStartOfDay().plusMinutes(m));
                }
            }
        }
        return minutes;
    }

    private static LocalDateTime ticked(List<LocalDateTime> minutes, LocalDateTime start, Duration length) {
        int first = 0;
        while (minutes.get(first).isBefore(start)) {
            first++;
        }
        if (length.isZero()) { // the moment itself while the office is open or just closing, else when it opens
            var closing = first > 0 && minutes.get(first - 1).plusMinutes(1).equals(start);
            return closing ? start : minutes.get(first);
        }
        return minutes.get(first + (int) length.toMinutes() - 1).plusMinutes(1);
    }

    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? WORKED.contains(day.toString()) : !OFF.contains(day.toString());
    }

    private static List<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
    }

    private static Instant at(LocalDateTime here) {
        return here.atZone(Office2020.ZONE).toInstant();
    }
}
