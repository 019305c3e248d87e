package org.shouze.cockpit.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.cockpit.Asking;
import org.shouze.cockpit.Durations;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situations;
import org.shouze.cockpit.Table;
import org.shouze.cockpit.Tables;
import org.shouze.cockpit.Tables.Kind;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Each table of the cockpit as a workbook. */
@Controller
class TablesExport {

    private final Situations situations;
    private final Durations durations;
    private final Tables tables;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    TablesExport(Situations situations, Durations durations, Tables tables, Sheets sheets, Audit audit,
            MessageSource messages, Clock clock) {
        this.situations = situations;
        this.durations = durations;
        this.tables = tables;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cockpit/durations/export.xlsx")
    void durations(Acting acting, @RequestParam(required = false) String unit, @RequestParam(required = false) String period,
            Locale language, HttpServletResponse response) throws IOException {
        var situation = situations.of(Asking.unit(unit), Asking.period(period), acting);
        var measured = durations.of(situation);
        send("durations", tables.of(measured, language), tables.of(measured, Locale.SIMPLIFIED_CHINESE).title(), situation,
                acting, language, response);
    }

    /** @param table units, sites, trend or figures */
    @GetMapping("/cockpit/tables/{table}/export.xlsx")
    void export(@PathVariable String table, Acting acting, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period, Locale language, HttpServletResponse response) throws IOException {
        var kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(table.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new NotFound("table " + table));
        var situation = situations.of(Asking.unit(unit), Asking.period(period), acting);
        send(table, tables.of(kind, situation, language), tables.of(kind, situation, Locale.SIMPLIFIED_CHINESE).title(), situation,
                acting, language, response);
    }

    /** @param recorded its title in the trail */
    private void send(String table, Table shown, String recorded, Situation situation, Acting acting, Locale language,
            HttpServletResponse response) throws IOException {
        audit.read(acting.actor(), "cockpit", "导出 " + recorded + " " + situation.unit().name());
        try (var sheet = sheets.send(response, "cockpit-" + table + "-" + situation.last(), shown.title(), shown.heading())) {
            shown.rows().forEach(sheet::line);
            sheet.remark(situation.unit().name() + " · " + messages.getMessage("cockpit.span", new Object[] {
                situation.first().toString(), situation.last().toString(),
                BehindPage.AT.format(situation.at().atZone(clock.getZone()))}, language));
        }
    }
}
