package org.shouze.monitoring.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.shouze.calendar.WorkingTime;
import org.shouze.monitoring.Station;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How working time reads: in days of the office, below one in hours, below one hour in minutes. */
@Component("lengths")
class Lengths {

    private final WorkingTime time;
    private final MessageSource messages;
    private final Clock clock;

    Lengths(WorkingTime time, MessageSource messages, Clock clock) {
        this.time = time;
        this.messages = messages;
        this.clock = clock;
    }

    /** 4.6 天, 2.5 小时, 38 分钟 */
    public String of(double minutes) {
        var day = day();
        return minutes >= day ? say("monitoring.days", minutes / day)
                : minutes >= 60 ? say("monitoring.hours", minutes / 60) : say("monitoring.minutes", Math.round(minutes));
    }

    /** What stands at the drawn step: 4.6 / 3 天, or how long it takes alone; nothing where nothing was finished. */
    public String chip(Station station) {
        var times = station.times();
        if (times.many() == 0) {
            return "";
        }
        var allowed = station.allowed();
        return allowed == null ? of(times.mean()) : allowed % day() == 0
                ? say("monitoring.ofDays", times.mean() / day(), allowed / day())
                : say("monitoring.ofHours", times.mean() / 60, allowed / 60);
    }

    /** Time by the clock since then. */
    public Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }

    /** The term in the words of its rule, or nothing. */
    public String term(Station station) {
        return station.rule() == null ? "" : messages.getMessage("terms.measure." + station.rule().measure(),
                new Object[] {station.rule().amount()}, LocaleContextHolder.getLocale());
    }

    private long day() {
        return time.length(LocalDate.now(clock)).toMinutes();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
