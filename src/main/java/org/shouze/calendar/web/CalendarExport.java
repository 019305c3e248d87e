package org.shouze.calendar.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.calendar.WorkingDays;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The days of a year that differ from their week, to take away. */
@Controller
class CalendarExport {

    private static final List<String> COLUMNS = List.of("calendar.column.day", "calendar.column.kind",
            "calendar.column.name", "calendar.column.source");

    private final WorkingDays days;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;

    CalendarExport(WorkingDays days, Sheets sheets, Audit audit, MessageSource messages) {
        this.days = days;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/calendar/{year}.xlsx")
    void year(@PathVariable int year, Acting acting, HttpServletResponse response) throws IOException {
        var asked = CalendarPage.within(year);
        audit.read(acting.actor(), "calendar:" + asked, "导出工作日历");
        try (var sheet = sheets.send(response, "calendar-" + asked, "calendar.title", COLUMNS)) {
            days.special(asked).forEach(day -> sheet.line(Stream.of(day.day(), messages.getMessage(
                    "calendar.kind." + day.kind(), null, LocaleContextHolder.getLocale()), day.name(), day.source())
                    .map(cell -> Objects.toString(cell, "")).toList()));
        }
    }
}
