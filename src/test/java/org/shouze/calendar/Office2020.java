package org.shouze.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The shipped calendar without a database, for tests of rules: 2020 and 2026, 8:00–12:00 and 14:00–17:30. */
public final class Office2020 {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final List<OfficeHours.Dated> HOURS = List.of(
            new OfficeHours.Dated(LocalDate.of(2000, 1, 1), LocalTime.of(8, 0), LocalTime.NOON),
            new OfficeHours.Dated(LocalDate.of(2000, 1, 1), LocalTime.of(14, 0), LocalTime.of(17, 30)));

    private Office2020() {}

    public static WorkingDays days() {
        try {
            var shipped = new SpecialDays(V20261123_1605__shipped_days.shipped());
            return new WorkingDays(() -> shipped, messages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WorkingTime time() {
        var hours = new OfficeHours(HOURS);
        return new WorkingTime(days()::isWorkingDay, () -> hours, ZONE);
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }
}
