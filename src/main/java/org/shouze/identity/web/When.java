package org.shouze.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How times read: 今天 16:05, 2月6日 周四, 逾期 3 天. The year only if it is not this one. */
@Component("when")
class When {

    /** @param state over, today, soon or later; @param label the clock time, of today's only: the page counts down by it */
    record Due(String state, String icon, String text, String label) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;
    private final MessageSource messages;

    When(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** 16:05 */
    public String time(Instant instant) {
        return TIME.format(here(instant));
    }

    /** 今天 16:05; 2月8日 16:05 */
    public String at(Instant instant) {
        var then = here(instant);
        return switch ((int) ChronoUnit.DAYS.between(today(), then.toLocalDate())) {
            case 0 -> say("when.today", TIME.format(then));
            case 1 -> say("when.tomorrow", TIME.format(then));
            case -1 -> say("when.yesterday", TIME.format(then));
            default -> date(then.toLocalDate()) + " " + TIME.format(then);
        };
    }

    /** 2月6日 周四 */
    public String day(LocalDate day) {
        return chinese()
                ? date(day) + " " + DateTimeFormatter.ofPattern("EEE", Locale.CHINA).format(day)
                : DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH).format(day) + " " + date(day);
    }

    /** 2月6日 */
    public String date(LocalDate day) {
        var thisYear = day.getYear() == today().getYear();
        return chinese()
                ? DateTimeFormatter.ofPattern(thisYear ? "M月d日" : "yyyy年M月d日").format(day)
                : DateTimeFormatter.ofPattern(thisYear ? "d MMM" : "d MMM yyyy", Locale.ENGLISH).format(day);
    }

    /** 38 分钟, 2 小时 10 分钟, 23 小时, 3 天: two units only below six hours. */
    public String lasting(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 60) {
            return say("when.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return minutes % 60 == 0 || minutes >= 6 * 60
                    ? say("when.hours", minutes / 60)
                    : say("when.hoursMinutes", minutes / 60, minutes % 60);
        }
        return say("when.days", duration.toDays());
    }

    /** 今天 17:00 截止，还有 38 分钟 */
    public Due due(Instant instant) {
        var due = dueShort(instant);
        if (!due.state().equals("today") || !instant.isAfter(clock.instant())) {
            return due;
        }
        var label = at(instant);
        var left = lasting(Duration.between(clock.instant(), instant).plusSeconds(59));
        return new Due("today", due.icon(), say("when.due.left", label, left), label);
    }

    /** 17:00 截止 */
    public Due dueShort(Instant instant) {
        var now = clock.instant();
        if (!instant.isAfter(now) && Duration.between(instant, now).toMinutes() == 0) {
            return new Due("today", "clock", say("when.due.now"), null);
        }
        if (!instant.isAfter(now)) {
            return new Due("over", "alert-triangle", say("when.due.over", lasting(Duration.between(instant, now))), null);
        }
        return switch ((int) ChronoUnit.DAYS.between(today(), here(instant).toLocalDate())) {
            case 0 -> new Due("today", "clock", say("when.due.at", time(instant)), null);
            case 1 -> new Due("soon", "clock", at(instant), null);
            default -> new Due("later", "calendar", date(here(instant).toLocalDate()), null);
        };
    }

    private ZonedDateTime here(Instant instant) {
        return instant.atZone(clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean chinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
