package org.shouze.cockpit.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.audit.Audit;
import org.shouze.cockpit.Asking;
import org.shouze.cockpit.Behind;
import org.shouze.cockpit.Behind.Asked;
import org.shouze.cockpit.Behind.Key;
import org.shouze.cockpit.Behind.Part;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.supervision.SupervisionDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind a number, with what can be done about each row; leaves as a workbook as it is seen. */
@Controller
class BehindPage {

    static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of("cockpit.list.what", "cockpit.list.unit", "cockpit.list.state",
            "cockpit.list.due");
    private static final List<String> WEIGHED = Stream.concat(COLUMNS.stream(), Stream.of("cockpit.list.amount")).toList();

    private final Behind behind;
    private final SupervisionDesk desk;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    BehindPage(Behind behind, SupervisionDesk desk, Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.behind = behind;
        this.desk = desk;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cockpit/figures/{indicator}")
    String list(@PathVariable String indicator, Acting acting, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period, @RequestParam(required = false) String part,
            @RequestParam(required = false) String note, @RequestParam(required = false) Instant due,
            @RequestParam(required = false) String after, Model model) {
        var key = due == null || after == null ? null : new Key(due, after);
        var page = behind.page(asked(indicator, unit, period, part, note), key, Behind.PAGE, acting);
        model.addAttribute("page", page);
        model.addAttribute("period", Asking.period(period));
        model.addAttribute("note", note);
        model.addAttribute("first", key == null);
        model.addAttribute("supervises", desk.supervises(acting));
        return "cockpit/list";
    }

    @GetMapping("/cockpit/figures/{indicator}/export.xlsx")
    void export(@PathVariable String indicator, Acting acting, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period, @RequestParam(required = false) String part,
            @RequestParam(required = false) String note, HttpServletResponse response) throws IOException {
        var asked = asked(indicator, unit, period, part, note);
        var page = behind.page(asked, null, AT_ONCE, acting);
        audit.read(acting.actor(), "cockpit", "导出 " + text("indicator." + indicator) + " " + page.unit().name());
        var weighed = page.indicator().amount() != null;
        try (var sheet = sheets.send(response, "figures-" + LocalDate.now(clock), "indicator." + indicator,
                weighed ? WEIGHED : COLUMNS)) {
            while (true) {
                page.rows().forEach(row -> sheet.line(cells(row, weighed)));
                if (page.next() == null || sheet.isFull()) {
                    return;
                }
                page = behind.page(asked, page.next(), AT_ONCE, acting);
            }
        }
    }

    private List<String> cells(Behind.Row row, boolean weighed) {
        var cells = List.of(row.title() == null ? row.unit().name() : row.title(), row.unit().name(), text(row.note()),
                row.due() == null ? "" : AT.format(row.due().atZone(clock.getZone())));
        return weighed ? Stream.concat(cells.stream(), Stream.of(String.valueOf(row.amount()))).toList() : cells;
    }

    private static Asked asked(String indicator, String unit, String period, String part, String note) {
        return new Asked(indicator, Asking.unit(unit), Asking.period(period),
                Arrays.stream(Part.values()).filter(one -> one.name().equals(part)).findFirst().orElse(null), note);
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
