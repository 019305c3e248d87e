package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.shouze.organization.Establishment;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one unit, whether a form stands on it or not. */
@Component
class UnitShown {

    private final Units units;
    private final Establishment establishment;
    private final MessageSource messages;
    private final Clock clock;

    UnitShown(Units units, Establishment establishment, MessageSource messages, Clock clock) {
        this.units = units;
        this.establishment = establishment;
        this.messages = messages;
        this.clock = clock;
    }

    String at(UnitId id, Model model) {
        var unit = units.get(id);
        model.addAttribute("unit", unit);
        model.addAttribute("line", units.line(id));
        model.addAttribute("tree", Node.tree(units, id, establishment.gaps()));
        model.addAttribute("posts", establishment.of(id));
        model.addAttribute("temporary", unit.kind() == UnitKind.TASK_FORCE);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("words", this);
        return "organization/units";
    }

    /** Of how many days' standing a vacancy is. */
    public long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    }

    /** Without the weekday: two of them stand side by side. */
    public String day(LocalDate day) {
        return messages.getMessage("organization.shortDay", new Object[] {day.getMonthValue(), day.getDayOfMonth()},
                LocaleContextHolder.getLocale());
    }

    public String phone(String phone) {
        return Mask.phone(phone);
    }
}
