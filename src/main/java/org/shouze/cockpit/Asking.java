package org.shouze.cockpit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

import org.shouze.organization.UnitId;

/** What the address of a page asks for; what can't be read is the widest unit, and today. */
public final class Asking {

    private Asking() {}

    public static UnitId unit(String text) {
        return text != null && text.matches("\\d{1,18}") ? new UnitId(Long.parseLong(text)) : null;
    }

    public static Period period(String text) {
        return Arrays.stream(Period.values()).filter(one -> one.name().equals(text)).findFirst().orElse(Period.TODAY);
    }

    public static LocalDate day(String text, LocalDate today) {
        try {
            return text == null ? today : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return today;
        }
    }
}
