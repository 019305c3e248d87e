package org.shouze.monitoring.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Each table of the room as a workbook. */
@Controller
class TablesExport {

    private final Tables tables;
    private final Sheets sheets;
    private final Audit audit;
    private final Clock clock;

    TablesExport(Tables tables, Sheets sheets, Audit audit, Clock clock) {
        this.tables = tables;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param table name of a {@link Tables.Kind} in small letters */
    @GetMapping("/monitor/tables/{table}/export.xlsx")
    void export(@PathVariable String table, Acting acting, Asked asked, HttpServletResponse response) throws IOException {
        var kind = Arrays.stream(Tables.Kind.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(table))
                .findFirst().orElseThrow(() -> new NotFound("table " + table));
        var shown = tables.of(kind, asked, acting);
        audit.read(acting.actor(), "monitoring", "导出 " + table + " " + shown.about());
        try (var sheet = sheets.send(response, "monitor-" + table + "-" + LocalDate.now(clock), shown.title(), shown.columns())) {
            shown.rows().forEach(sheet::line);
            sheet.remark(shown.about());
        }
    }
}
