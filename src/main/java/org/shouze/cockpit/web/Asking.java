package org.shouze.cockpit.web;

import java.util.Arrays;

import org.shouze.cockpit.Period;
import org.shouze.organization.UnitId;

/** What an address asks for; what can't be read is the widest unit, and today. */
final class Asking {

    private Asking() {}

    static UnitId unit(String text) {
        return text != null && text.matches("\\d{1,18}") ? new UnitId(Long.parseLong(text)) : null;
    }

    static Period period(String text) {
        return Arrays.stream(Period.values()).filter(one -> one.name().equals(text)).findFirst().orElse(Period.TODAY);
    }
}
