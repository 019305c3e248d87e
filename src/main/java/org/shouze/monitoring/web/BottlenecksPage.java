package org.shouze.monitoring.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.monitoring.Bottlenecks;
import org.shouze.monitoring.Monitor;
import org.shouze.monitoring.Overview;
import org.shouze.monitoring.Reach;
import org.shouze.monitoring.Station;
import org.shouze.monitoring.Times;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 用时对比: waiting and handling by step and seat, the last thirty days beside those before. */
@Controller
class BottlenecksPage {

    private static final List<String> COLUMNS = Stream.of("column.step", "period", "many", "median", "ninth", "waiting",
            "handling", "again", "paused").map(name -> "monitoring." + name).toList();

    private final Monitor monitor;
    private final Bottlenecks bottlenecks;
    private final Reach reach;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    BottlenecksPage(Monitor monitor, Bottlenecks bottlenecks, Reach reach, Sheets sheets, Audit audit, MessageSource messages,
            Clock clock) {
        this.monitor = monitor;
        this.bottlenecks = bottlenecks;
        this.reach = reach;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/monitor/times")
    String times(Acting acting, Asked asked, Model model) {
        var kinds = monitor.kinds(acting).stream().filter(kind -> !kind.confidential()).toList();
        var overview = monitor.of(monitor.kind(asked.process(), kinds), asked.unitId(), acting);
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", overview.kind());
        model.addAttribute("asked", asked);
        model.addAttribute("o", overview);
        model.addAttribute("c", bottlenecks.of(overview));
        model.addAttribute("around", reach.around(overview.unit(), acting));
        model.addAttribute("days", Monitor.DAYS);
        return "monitoring/times";
    }

    @GetMapping("/monitor/times/export.xlsx")
    void export(Acting acting, Asked asked, HttpServletResponse response) throws IOException {
        var overview = overview(acting, asked);
        audit.read(acting.actor(), "monitoring", "导出用时 " + overview.kind().name() + " " + overview.unit().name());
        try (var sheet = sheets.send(response, "times-" + LocalDate.now(clock), "monitoring.times", COLUMNS)) {
            for (var step : bottlenecks.of(overview).steps()) {
                sheet.line(line(step.station(), "monitoring.period.now", step.now()));
                sheet.line(line(step.station(), "monitoring.period.before", step.before()));
            }
        }
    }

    private Overview overview(Acting acting, Asked asked) {
        return monitor.of(monitor.kind(asked.process(), monitor.kinds(acting)), asked.unitId(), acting);
    }

    /** Minutes of working time, so that they can be counted on. */
    private List<String> line(Station station, String period, Times times) {
        return Stream.concat(Stream.of(station.label() == null ? text(station.key()) : station.label(),
                text(period, Monitor.DAYS), String.valueOf(times.many())), Stream.of(times.median(), times.ninth(),
                        times.waiting(), times.handling(), times.again(), times.paused())
                        .map(minutes -> String.valueOf(Math.round(minutes)))).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
