package org.shouze.cockpit.web;

import org.shouze.cockpit.Tables;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Minutes in words: below an hour as they are, else as hours with one digit behind the point. */
@Component("lasted")
class Lasted {

    private static final int HOUR = 60;

    private final MessageSource messages;

    Lasted(MessageSource messages) {
        this.messages = messages;
    }

    public String of(double minutes) {
        var rounded = Math.round(minutes);
        return rounded < HOUR ? text("cockpit.minutes", String.valueOf(rounded))
                : text("cockpit.hours", Tables.tenths(minutes / HOUR));
    }

    private String text(String key, String number) {
        return messages.getMessage(key, new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
