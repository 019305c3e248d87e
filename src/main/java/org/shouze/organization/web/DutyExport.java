package org.shouze.organization.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.organization.DutyRoster;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week's roster, as it is filtered, to take away. */
@Controller
class DutyExport {

    private static final List<String> COLUMNS = List.of("organization.duty.day", "organization.duty.unit",
            "organization.duty.role", "organization.duty.person", "organization.duty.phone");

    private final DutyRoster roster;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    DutyExport(DutyRoster roster, Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.roster = roster;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/organization/duty/export.xlsx")
    void week(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String unit, Actor by, HttpServletResponse response) throws IOException {
        var monday = (from == null ? LocalDate.now(clock) : from)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        audit.read(by, "duty:" + monday, "导出值班表");
        try (var sheet = sheets.send(response, "duty-" + monday, "organization.duty.title", COLUMNS)) {
            roster.between(monday, monday.plusDays(6)).stream()
                    .filter(duty -> unit.isEmpty() || duty.unit().name().equals(unit))
                    .forEach(duty -> sheet.line(List.of(duty.day().toString(), duty.unit().name(),
                            text("organization.duty.role." + duty.role()), duty.name(), duty.phone())));
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
