package org.shouze.reporting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.documents.Sheets;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.reporting.Figure;
import org.shouze.reporting.ReportTables;
import org.shouze.reporting.ReportView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The day's table and the ledger of missing and late reports as workbooks; who made them and when stands on top. */
@Component
class ReportSheets {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> DAY = List.of("college", "code", "unit", "line", "keeper", "phone", "status",
            "answer", "due", "filed", "filer", "accepted", "late", "corrected", "version");
    private static final List<String> LEDGER = List.of("day", "college", "code", "unit", "line", "keeper", "phone",
            "status", "due", "filed", "minutes", "reminders");

    private final ReportTables tables;
    private final Sheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    ReportSheets(ReportTables tables, Sheets sheets, MessageSource messages, Clock clock) {
        this.tables = tables;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    void day(LocalDate day, Unit unit, String observation, Actor by, OutputStream to) throws IOException {
        try (var sheet = sheets.open(to, "reporting.pages.sheet.day")) {
            sheet.heading(List.of(text("reporting.pages.sheet.day.title", unit.name(), day.toString())));
            sheet.remark(text("reporting.pages.sheet.round", "RB-" + day.format(DateTimeFormatter.BASIC_ISO_DATE))
                    + "  " + made(by));
            var heading = new ArrayList<>(columns(DAY));
            Figure.OF_PEOPLE.forEach(figure -> heading.add(text("reporting.pages.figure." + figure, observation)));
            heading.add(text("reporting.pages.column.exempt"));
            sheet.heading(heading);
            tables.day(day, unit, row -> sheet.line(cells(row)));
        }
    }

    void ledger(LocalDate from, LocalDate to, Unit unit, Actor by, OutputStream out) throws IOException {
        try (var sheet = sheets.open(out, "reporting.pages.sheet.ledger")) {
            sheet.heading(List.of(text("reporting.pages.sheet.ledger.title", unit.name(), from.toString(),
                    to.toString())));
            sheet.remark(made(by));
            sheet.heading(columns(LEDGER));
            tables.ledger(from, to, unit, row -> sheet.line(cells(row)));
        }
    }

    private List<String> cells(ReportTables.DayRow row) {
        var report = row.report();
        var cells = new ArrayList<>(Stream.of(row.college(), report.unitCode(), report.unitName(), line(report),
                joined(row.keepers(), true), joined(row.keepers(), false), status(report),
                report.answer() == null ? "" : text("reporting.answer." + report.answer()), at(report.due()),
                at(report.filedAt()), row.filer(), at(row.acceptedAt()), yes(report.late()), yes(report.corrected()),
                report.version()).map(cell -> Objects.toString(cell, "")).toList());
        Figure.OF_PEOPLE.forEach(figure -> cells.add(row.figures() == null ? ""
                : Integer.toString(figure.of(row.figures(), null))));
        cells.add(Objects.toString(row.exempt(), ""));
        return cells;
    }

    private List<String> cells(ReportTables.LedgerRow row) {
        var report = row.report();
        return List.of(report.day().toString(), row.college(), report.unitCode(), report.unitName(), line(report),
                joined(row.keepers(), true), joined(row.keepers(), false), status(report), at(report.due()),
                at(report.filedAt()), Long.toString(row.minutes()), Integer.toString(row.reminders()));
    }

    private String status(ReportView report) {
        return report.overdue(clock.instant()) ? text("reporting.chip.overdue")
                : text("reporting.pages.status." + report.status());
    }

    private static String joined(List<Seats.Holder> keepers, boolean names) {
        return keepers.stream().map(names ? Seats.Holder::name : Seats.Holder::phone).filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }

    private String line(ReportView report) {
        return text("reporting.line." + report.line());
    }

    private String yes(boolean is) {
        return is ? text("reporting.pages.yes") : "";
    }

    private String made(Actor by) {
        return text("reporting.pages.sheet.made", by.name(), Objects.toString(by.seatName(), ""), at(clock.instant()));
    }

    private String at(Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(clock.getZone()));
    }

    private List<String> columns(List<String> names) {
        return names.stream().map(name -> text("reporting.pages.column." + name)).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
