package org.shouze.monitoring.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.monitoring.Duties;
import org.shouze.monitoring.Reach;
import org.shouze.organization.SeatId;
import org.shouze.supervision.TaskLedger;
import org.shouze.worklist.Lists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 职责: what a unit and each of its seats owes; who is on duty; what a leader asked for himself. */
@Controller
class DutiesPage {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = Stream.of("number", "matter", "step", "to", "since", "due")
            .map(name -> "monitoring.column." + name).toList();

    private final Duties duties;
    private final Reach reach;
    private final TaskLedger ledger;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    DutiesPage(Duties duties, Reach reach, TaskLedger ledger, Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.duties = duties;
        this.reach = reach;
        this.ledger = ledger;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/monitor/duties")
    String duties(Acting acting, Asked asked, Model model) {
        var view = duties.of(asked.unitId(), acting);
        model.addAttribute("v", view);
        model.addAttribute("around", reach.around(view.unit(), acting));
        model.addAttribute("mine", ledger.registeredBy(acting, null, 5));
        return "monitoring/duties";
    }

    @GetMapping("/monitor/duties/seats/{seat}")
    String seat(@PathVariable long seat, Acting acting, Asked asked, Model model) {
        model.addAttribute("page", duties.of(new SeatId(seat), asked.key(), Duties.PAGE, acting));
        model.addAttribute("asked", asked);
        return "monitoring/seat";
    }

    @GetMapping("/monitor/duties/seats/{seat}/export.xlsx")
    void export(@PathVariable long seat, Acting acting, HttpServletResponse response) throws IOException {
        var page = duties.of(new SeatId(seat), null, AT_ONCE, acting);
        audit.read(acting.actor(), "monitoring", "导出职责 " + page.seat().title());
        try (var sheet = sheets.send(response, "duties-" + LocalDate.now(clock), "monitoring.duties", COLUMNS)) {
            Lists.Key next;
            do {
                for (var row : page.rows()) {
                    var item = row.item();
                    sheet.line(Stream.of(item.number(), item.title(), text("step." + item.step().replace('/', '.'),
                            item.label()), row.to(), at(item.openedAt()), at(item.due()))
                            .map(cell -> Objects.toString(cell, "")).toList());
                }
                next = page.next();
                page = next == null ? page : duties.of(new SeatId(seat), next, AT_ONCE, acting);
            } while (next != null && !sheet.isFull());
        }
    }

    /** 我批示的事: where they stand. */
    @GetMapping("/monitor/instructions")
    String instructions(Acting acting, @RequestParam(required = false) UUID before, Model model) {
        var rows = ledger.registeredBy(acting, before == null ? null : new MatterId(before), Duties.PAGE + 1);
        var more = rows.size() > Duties.PAGE;
        model.addAttribute("rows", more ? rows.subList(0, Duties.PAGE) : rows);
        model.addAttribute("next", more ? rows.get(Duties.PAGE - 1).id().value() : null);
        model.addAttribute("first", before == null);
        return "monitoring/instructions";
    }

    private String at(Instant at) {
        return at == null ? null : AT.format(at.atZone(clock.getZone()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
