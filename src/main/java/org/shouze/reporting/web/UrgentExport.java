package org.shouze.reporting.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentRegister;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The urgent reports this person reads, without their content, to take away. */
@Controller
class UrgentExport {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UrgentRegister urgent;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    UrgentExport(UrgentRegister urgent, Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.urgent = urgent;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reporting/urgent/export.xlsx")
    void export(Acting acting, HttpServletResponse response) throws IOException {
        audit.read(acting.actor(), "urgent", "导出紧急报告列表");
        var columns = new ArrayList<>(List.of("worklist.column.number", "reporting.pages.urgent.unit",
                "reporting.pages.urgent.what", "reporting.pages.urgent.raisedBy", "worklist.column.opened"));
        List.of(Rung.values()).forEach(rung -> columns.add("reporting.rung." + rung));
        columns.add("reporting.pages.urgent.state");
        try (var sheet = sheets.send(response, "urgent-" + LocalDate.now(clock), "reporting.pages.urgent", columns)) {
            Instant before = null;
            do {
                var rows = urgent.of(acting, before);
                rows.forEach(row -> sheet.line(cells(row)));
                before = rows.isEmpty() ? null : rows.get(rows.size() - 1).raisedAt();
            } while (before != null && !sheet.isFull());
        }
    }

    private List<String> cells(UrgentRegister.Row row) {
        var cells = new ArrayList<>(List.of(row.number(), row.unit(),
                text("reporting.pages.urgent.kind." + row.kind(), row.people()), row.raisedBy(), at(row.raisedAt())));
        for (var rung : Rung.values()) {
            var signed = row.at(rung);
            cells.add(signed == null ? "" : signed.person() + " " + at(signed.at()));
        }
        cells.add(text(row.decidedAt() == null ? "reporting.pages.urgent.open" : "reporting.pages.urgent.decided"));
        return cells;
    }

    private String at(Instant at) {
        return AT.format(at.atZone(clock.getZone()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
