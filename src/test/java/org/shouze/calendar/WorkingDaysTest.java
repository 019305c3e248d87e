package org.shouze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WorkingDaysTest {

    private WorkingDays days;

    @BeforeEach
    void readShippedTable() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var shipped = new SpecialDays(V20261123_1605__shipped_days.shipped());
        days = new WorkingDays(() -> shipped, messages);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void knowsEachDayOf2020() {
        var off = weekdaysOf("01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 "
                + "10-01 10-02 10-05 10-06 10-07 10-08");
        var worked = weekdaysOf("01-19 04-26 05-09 06-28 09-27 10-10");

        assertEachDayOf(2020, off, worked);
    }

    @Test
    void knowsEachDayOf2026() {
        var off = weekdaysOf("01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 "
                + "10-01 10-02 10-05 10-06 10-07");
        var worked = weekdaysOf("01-04 02-14 02-28 05-09 09-20 10-10");

        assertEachDayOf(2026, off, worked);
    }

    @ParameterizedTest
    @CsvSource({
            "2020-01-23, 1, 2020-02-03", // over the prolonged Spring Festival
            "2020-01-17, 1, 2020-01-19", // a Sunday that is worked
            "2020-01-22, 3, 2020-02-04",
            "2020-02-06, 5, 2020-02-13",
            "2020-04-30, 2, 2020-05-07",
            "2020-05-08, 1, 2020-05-09",
            "2020-09-30, 1, 2020-10-09",
            "2026-02-13, 2, 2026-02-24", // 14 February is worked
            "2026-02-27, 1, 2026-02-28",
            "2026-09-30, 3, 2026-10-10",
            "2020-02-08, 0, 2020-02-10", // none counted, but a Saturday is no end
            "2020-02-07, 0, 2020-02-07",
    })
    void countsWorkingDaysWithoutTheFirst(LocalDate start, int count, LocalDate end) {
        assertThat(days.after(start, count).date()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
            "2020-01-10, 14, 2020-02-03",
            "2020-02-06, 2, 2020-02-10",
            "2020-02-06, 1, 2020-02-07",
            "2026-01-31, 14, 2026-02-14", // ends on a Saturday that is worked
            "2026-02-01, 14, 2026-02-24",
    })
    void movesTheEndOfCalendarDaysOnFromADayOff(LocalDate start, int count, LocalDate end) {
        assertThat(days.calendarDaysAfter(start, count).date()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
            "2020-01-31, 1, 2020-03-02", // 29 February 2020 is a Saturday
            "2020-12-31, 2, 2021-03-01", // 28 February 2021 is a Sunday
            "2020-03-31, 1, 2020-04-30",
            "2020-02-06, 6, 2020-08-06",
            "2020-02-29, 12, 2021-03-01",
            "2026-01-15, 1, 2026-02-24",
    })
    void countsMonthsByTheCalendarAndShortensThem(LocalDate start, int count, LocalDate end) {
        assertThat(days.monthsAfter(start, count).date()).isEqualTo(end);
    }

    @Test
    void explainsWhatWasNotCountedAndWhy() {
        var explained = days.after(LocalDate.of(2020, 1, 30), 1);

        assertThat(explained.date()).isEqualTo("2020-02-03");
        assertThat(explained.start()).isEqualTo("2020-01-30");
        assertThat(explained.rule()).isEqualTo("1 个工作日，首日不计");
        assertThat(explained.skipped()).extracting(ExplainedDate.Skipped::reason).containsOnly("春节延长（国办发明电〔2020〕1号）");
        assertThat(explained.skipped()).extracting(skipped -> skipped.day().toString())
                .containsExactly("2020-01-31", "2020-02-01", "2020-02-02");
    }

    @Test
    void explainsAPlainWeekendByItsName() {
        var explained = days.calendarDaysAfter(LocalDate.of(2020, 2, 6), 2);

        assertThat(explained.skipped()).extracting(ExplainedDate.Skipped::reason).containsExactly("周六", "周日");
    }

    @Test
    void explainsInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        var explained = days.calendarDaysAfter(LocalDate.of(2020, 2, 6), 2);

        assertThat(explained.rule()).startsWith("2 days");
        assertThat(explained.skipped()).extracting(ExplainedDate.Skipped::reason).containsExactly("Sat", "Sun");
    }

    @Test
    void saysSoWhenAYearIsNotKnown() {
        assertThat(days.after(LocalDate.of(2020, 12, 30), 2).rule()).contains("2021 年的节假日安排还没有导入");
        assertThat(days.after(LocalDate.of(2020, 12, 1), 2).rule()).doesNotContain("还没有导入");
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        assertThatThrownBy(() -> days.after(LocalDate.of(2020, 1, 1), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.after(LocalDate.of(2020, 1, 1), 100_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertEachDayOf(int year, Set<MonthDay> weekdaysOff, Set<MonthDay> weekendsWorked) {
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek().getValue() > 5;
            var expected = weekend ? weekendsWorked.contains(MonthDay.from(day)) : !weekdaysOff.contains(MonthDay.from(day));
            assertThat(days.isWorkingDay(day)).as("%s is worked", day).isEqualTo(expected);
        }
    }

    private static Set<MonthDay> weekdaysOf(String text) {
        return Arrays.stream(text.split(" ")).flatMap(day -> Stream.of(MonthDay.parse("--" + day)))
                .collect(Collectors.toSet());
    }
}
