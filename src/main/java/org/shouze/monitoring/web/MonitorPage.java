package org.shouze.monitoring.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheet;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.monitoring.Ages;
import org.shouze.monitoring.EndedMatter;
import org.shouze.monitoring.Monitor;
import org.shouze.monitoring.Overview;
import org.shouze.monitoring.Reach;
import org.shouze.monitoring.Show;
import org.shouze.monitoring.Waiting;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.workflow.Catalogue;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Whereabouts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 流程监控: the drawn process with what stands at each step, and the matters that stand there; leaves as a workbook. */
@Controller
class MonitorPage {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int AT_ONCE = 500;
    private static final List<String> OPEN = Stream.of("number", "matter", "unit", "step", "who", "due", "since")
            .map(name -> "monitoring.column." + name).toList();
    private static final List<String> ENDED = Stream.of("number", "matter", "unit", "ended", "spent")
            .map(name -> "monitoring.column." + name).toList();

    private final Monitor monitor;
    private final Waiting waiting;
    private final Ages ages;
    private final Reach reach;
    private final Units units;
    private final Catalogue catalogue;
    private final Lengths lengths;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    MonitorPage(Monitor monitor, Waiting waiting, Ages ages, Reach reach, Units units, Catalogue catalogue, Lengths lengths,
            Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.monitor = monitor;
        this.waiting = waiting;
        this.ages = ages;
        this.reach = reach;
        this.units = units;
        this.catalogue = catalogue;
        this.lengths = lengths;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/monitor")
    String monitor(Acting acting, Asked asked, Model model) {
        var kinds = monitor.kinds(acting);
        var kind = monitor.kind(asked.process(), kinds);
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", kind);
        model.addAttribute("asked", asked);
        if (kind.confidential()) {
            model.addAttribute("ages", ages.of(kind));
            return "monitoring/ages";
        }
        var overview = monitor.of(kind, asked.unitId(), acting);
        model.addAttribute("o", overview);
        model.addAttribute("at", overview.at(asked.node()).orElse(null));
        model.addAttribute("units", reach.around(overview.unit(), acting));
        model.addAttribute("school", units.school().id());
        model.addAttribute("colleges", units.within(units.school().id(), Level.COLLEGE).size());
        model.addAttribute("shows", Show.values());
        model.addAttribute("days", Monitor.DAYS);
        if (asked.listed() == Asked.List.ENDED) {
            model.addAttribute("ended", waiting.ended(overview, asked.over(), Waiting.PAGE));
        } else {
            model.addAttribute("page", page(overview, asked, asked.key(), Waiting.PAGE, acting));
        }
        return "monitoring/monitor";
    }

    @GetMapping(path = "/monitor/model/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String process, Acting acting) {
        return catalogue.bpmn(monitor.kind(process, monitor.kinds(acting)).id());
    }

    @GetMapping("/monitor/export.xlsx")
    void export(Acting acting, Asked asked, HttpServletResponse response) throws IOException {
        var overview = monitor.of(monitor.kind(asked.process(), monitor.kinds(acting)), asked.unitId(), acting);
        var ended = asked.listed() == Asked.List.ENDED;
        audit.read(acting.actor(), "monitoring", "导出 " + overview.kind().name() + " " + overview.unit().name());
        try (var sheet = sheets.send(response, "monitor-" + LocalDate.now(clock), "monitoring.nav", ended ? ENDED : OPEN)) {
            if (ended) {
                ended(overview, sheet);
            } else {
                open(overview, asked, acting, sheet);
            }
        }
    }

    private Waiting.Page page(Overview of, Asked asked, Lists.Key after, int size, Acting acting) {
        return waiting.page(of, asked.node(), asked.listed() == Asked.List.LATE, after, size, acting);
    }

    private void open(Overview of, Asked asked, Acting acting, Sheet sheet) throws IOException {
        Lists.Key next = null;
        do {
            var page = page(of, asked, next, AT_ONCE, acting);
            for (var row : page.rows()) {
                var item = row.item();
                sheet.line(cells(item.number(), item.title(), item.unitName(),
                        text("step." + item.step().replace('/', '.'), item.label()), who(row.turn()), at(item.due()),
                        at(row.turn().since())));
            }
            next = page.next();
        } while (next != null && !sheet.isFull());
    }

    private void ended(Overview of, Sheet sheet) throws IOException {
        EndedMatter next = null;
        do {
            var page = waiting.ended(of, next, AT_ONCE);
            for (var row : page.rows()) {
                sheet.line(cells(row.matter().number(), row.matter().title(), row.unit(), at(row.matter().closedAt()),
                        lengths.of(row.matter().spent())));
            }
            next = page.next();
        } while (next != null && !sheet.isFull());
    }

    private static String who(Whereabouts.Turn turn) {
        return turn.holder() != null ? turn.holder() : turn.seats().stream().map(seat -> seat.title() + " "
                + String.join("、", seat.people())).collect(Collectors.joining("；"));
    }

    private static List<String> cells(Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }

    private String at(Instant at) {
        return at == null ? null : AT.format(at.atZone(clock.getZone()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
