package org.shouze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.audit.Search;
import org.shouze.audit.Trail;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarsTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        static final Actor LIN = new Actor(9, "林志强", 1L, "系统管理员", null);

        @Autowired Calendars calendars;
        @Autowired WorkingDays days;
        @Autowired JdbcClient jdbc;
        @Autowired Trail trail;
        @Autowired TestClock clock;

        @Test
        void bringsAlongTheYears2020And2026() {
            assertThat(days.special(2020)).hasSize(36);
            assertThat(days.special(2026)).hasSize(39);
            assertThat(days.isWorkingDay(LocalDate.of(2020, 2, 1))).isFalse();
            assertThat(days.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        }

        @Test
        void takesAYearAndShowsTheDifferenceOfTheNextImport() {
            var first = List.of(holiday("2031-01-01", "元旦"), holiday("2031-01-23", "春节"));
            calendars.take(LIN, first, calendars.compare(first).version());
            var second = List.of(holiday("2031-01-23", "春节除夕"), holiday("2031-01-24", "春节"));

            var difference = calendars.compare(second);

            assertThat(difference.years()).containsExactly(2031);
            assertThat(difference.added()).extracting(SpecialDay::day).containsExactly(LocalDate.of(2031, 1, 24));
            assertThat(difference.removed()).extracting(SpecialDay::name).containsExactly("元旦");
            assertThat(difference.changed()).extracting(change -> change.after().name()).containsExactly("春节除夕");

            calendars.take(LIN, second, difference.version());

            assertThat(days.special(2031)).isEqualTo(second);
            assertThat(calendars.compare(second).none()).isTrue();
            assertThat(days.special(2026)).hasSize(39);
        }

        @Test
        void recordsTheImport() {
            var table = List.of(holiday("2032-01-01", "元旦"));

            calendars.take(LIN, table, calendars.compare(table).version());

            assertThat(trail.page(new Search(null, "林志强", "calendar.imported", null), null, 50))
                    .anyMatch(entry -> entry.detail().equals("[2032]: +1 ~0 -0"));
        }

        @Test
        void refusesAnImportThatLookedAtAnOlderTable() {
            var table = List.of(holiday("2033-01-03", "元旦"));
            var seen = calendars.compare(table).version();
            calendars.take(LIN, table, seen);

            assertThatThrownBy(() -> calendars.take(LIN, List.of(holiday("2033-01-04", "元旦")), seen))
                    .isInstanceOf(CalendarChangedMeanwhile.class);

            assertThat(days.special(2033)).isEqualTo(table);
        }

        @Test
        void noticesWithinSecondsWhatAnotherNodeImported() {
            assertThat(days.isWorkingDay(LocalDate.of(2034, 1, 2))).isTrue();
            jdbc.sql("insert into calendar_day (on_day, kind, name, source, imported_at) values (?, 'HOLIDAY', '元旦', '国办', ?)")
                    .params(LocalDate.of(2034, 1, 2), java.time.OffsetDateTime.now(clock)).update();
            jdbc.sql("update calendar_version set version = version + 1").update();

            clock.advance(Duration.ofSeconds(6));

            assertThat(days.isWorkingDay(LocalDate.of(2034, 1, 2))).isFalse();
        }

        private static SpecialDay holiday(String day, String name) {
            return new SpecialDay(LocalDate.parse(day), SpecialDay.Kind.HOLIDAY, name, "国办发明电〔2030〕9号");
        }
    }
}
