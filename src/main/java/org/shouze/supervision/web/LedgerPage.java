package org.shouze.supervision.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.supervision.SupervisionDesk;
import org.shouze.supervision.TaskLedger;
import org.shouze.supervision.TaskLedger.Filter;
import org.shouze.supervision.TaskLedger.Key;
import org.shouze.supervision.TaskLedger.Tab;
import org.shouze.supervision.TaskUnits;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办台账: by stage, unit and whether overdue; counts are lists; leaves as a workbook as it is seen. */
@Controller
class LedgerPage {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of("worklist.column.number", "supervision.ledger.subject",
            "supervision.unit", "supervision.ledger.responsible", "supervision.due", "supervision.state",
            "supervision.ledger.daysOver", "supervision.returns", "supervision.ledger.extensions",
            "supervision.ledger.circulars", "supervision.ledger.clearedAt");

    private final TaskLedger ledger;
    private final TaskUnits units;
    private final SupervisionDesk desk;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    LedgerPage(TaskLedger ledger, TaskUnits units, SupervisionDesk desk, Sheets sheets, Audit audit,
            MessageSource messages, Clock clock) {
        this.ledger = ledger;
        this.units = units;
        this.desk = desk;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    String list(Acting acting, @RequestParam(required = false) String tab, @RequestParam(required = false) String unit,
            @RequestParam(required = false) Instant due, @RequestParam(required = false) UUID after, Model model) {
        var filter = filter(tab, unit);
        var key = due == null || after == null ? null : new Key(due, new MatterId(after));
        var rows = ledger.page(filter, key, TaskLedger.PAGE + 1, acting);
        var more = rows.size() > TaskLedger.PAGE;
        model.addAttribute("rows", more ? rows.subList(0, TaskLedger.PAGE) : rows);
        model.addAttribute("next", more ? rows.get(TaskLedger.PAGE - 1).key() : null);
        model.addAttribute("first", key == null);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("tab", filter.tab());
        model.addAttribute("unit", filter.unit() == null ? null : filter.unit().value());
        model.addAttribute("units", units.all());
        model.addAttribute("counts", ledger.counts(filter.unit(), acting));
        model.addAttribute("bound", TaskLedger.BOUND);
        model.addAttribute("inspects", desk.readsInspections(acting));
        return "supervision/ledger";
    }

    @GetMapping("/supervision/export.xlsx")
    void export(Acting acting, @RequestParam(required = false) String tab, @RequestParam(required = false) String unit,
            HttpServletResponse response) throws IOException {
        var filter = filter(tab, unit);
        desk.demandSupervisor(acting);
        audit.read(acting.actor(), "supervision", "导出督办台账 " + filter.tab());
        try (var sheet = sheets.send(response, "supervision-" + LocalDate.now(clock), "supervision.ledger", COLUMNS)) {
            Key key = null;
            do {
                var rows = ledger.page(filter, key, 500, acting);
                rows.forEach(row -> sheet.line(cells(row)));
                key = rows.size() < 500 ? null : rows.get(rows.size() - 1).key();
            } while (key != null && !sheet.isFull());
        }
    }

    private Filter filter(String tab, String unit) {
        var chosen = Arrays.stream(Tab.values()).filter(one -> one.name().equals(tab)).findFirst().orElse(Tab.OPEN);
        return new Filter(chosen, units.named(number(unit)).map(found -> found.id()).orElse(null));
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private List<String> cells(TaskLedger.Row row) {
        return List.of(row.number(), row.title() == null ? text("supervision.ledger.confidential") : row.title(),
                row.unitName(), row.responsible() == null ? "" : row.responsible(), at(row.due()),
                text("supervision.status." + row.status()), row.overdue() ? String.valueOf(row.daysOver()) : "",
                String.valueOf(row.returns()), String.valueOf(row.extensions()), String.valueOf(row.circulars()),
                row.clearedAt() == null ? "" : at(row.clearedAt()));
    }

    private String at(Instant at) {
        return AT.format(at.atZone(clock.getZone()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
