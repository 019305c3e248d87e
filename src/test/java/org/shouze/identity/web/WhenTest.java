package org.shouze.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.identity.MoreTexts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.shouze.support.TestClock;
import org.springframework.context.i18n.LocaleContextHolder;

class WhenTest {

    private final TestClock clock = new TestClock();
    private When when;

    @BeforeEach
    void thursdayAfternoon() throws IOException {
        when = new When(clock, new Texts().messageSource(new StaticListableBeanFactory().getBeanProvider(MoreTexts.class)));
        clock.set("2020-02-06T16:22:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"2020-02-06T16:05, 今天 16:05", "2020-02-07T12:00, 明天 12:00", "2020-02-05T09:30, 昨天 09:30",
            "2020-02-08T17:00, 2月8日 17:00", "2019-12-31T17:00, 2019年12月31日 17:00"})
    void namesTheDayAsPeopleDo(String moment, String words) {
        assertThat(when.at(at(moment))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-06T17:00, today, '今天 17:00 截止，还有 38 分钟'", "2020-02-06T18:30, today, '今天 18:30 截止，还有 2 小时 8 分钟'",
            "2020-02-06T23:59, today, '今天 23:59 截止，还有 7 小时'", "2020-02-07T12:00, soon, 明天 12:00", "2020-02-08T12:00, later, 2月8日",
            "2020-02-06T16:22, today, 现在就办", "2020-02-06T16:10, over, 逾期 12 分钟", "2020-02-05T17:00, over, 逾期 23 小时", "2020-02-03T16:22, over, 逾期 3 天"})
    void weighsADueTimeByItsUrgency(String moment, String state, String words) {
        var due = when.due(at(moment));

        assertThat(due.state()).isEqualTo(state);
        assertThat(due.text()).isEqualTo(words);
    }

    @Test
    void saysTheDayOfTheWeekAndTheYearOnlyWhenItIsAnother() {
        assertThat(when.day(LocalDate.parse("2020-02-06"))).isEqualTo("2月6日 周四");
        assertThat(when.date(LocalDate.parse("2021-02-06"))).isEqualTo("2021年2月6日");
    }

    @Test
    void speaksEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(when.day(LocalDate.parse("2020-02-06"))).isEqualTo("Thu 6 Feb");
        assertThat(when.due(at("2020-02-06T17:00")).text()).isEqualTo("due today 17:00, 38 min left");
        assertThat(when.due(at("2020-02-05T16:00")).text()).isEqualTo("1 day overdue");
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(TestClock.ZONE).toInstant();
    }
}
