package org.shouze.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.shouze.calendar.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;

/** The time of day; but who tells a story lives through its days, as long as he tells it. Nobody else notices. */
@Told
@Primary
class StoryClock extends Clock {

    private final Clock real;
    private final ObjectProvider<WorkingDays> calendar;
    private final ThreadLocal<Instant> told = new ThreadLocal<>();

    StoryClock(@Value("${shouze.zone:Asia/Shanghai}") ZoneId zone, ObjectProvider<WorkingDays> calendar) {
        this.real = Clock.system(zone);
        this.calendar = calendar;
    }

    /** From now on it is that hour, so many working days ago. */
    void ago(int workingDays, String time) {
        at(day(workingDays), time);
    }

    void at(LocalDate day, String time) {
        told.set(day.atTime(LocalTime.parse(time)).atZone(getZone()).toInstant());
    }

    /** The day so many working days before today, or after it where it is negative. */
    LocalDate day(int workingDaysAgo) {
        var days = calendar.getObject();
        var step = workingDaysAgo < 0 ? 1 : -1;
        var day = today();
        for (int left = Math.abs(workingDaysAgo); left > 0;) {
            day = day.plusDays(step);
            if (days.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate today() {
        return LocalDate.now(real);
    }

    void end() {
        told.remove();
    }

    @Override
    public Instant instant() {
        var at = told.get();
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
