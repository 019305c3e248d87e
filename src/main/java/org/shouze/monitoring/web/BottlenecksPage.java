package org.shouze.monitoring.web;

import org.shouze.identity.Acting;
import org.shouze.monitoring.Bottlenecks;
import org.shouze.monitoring.Monitor;
import org.shouze.monitoring.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 用时对比: waiting and handling by step and seat, the last thirty days beside those before. */
@Controller
class BottlenecksPage {

    private final Monitor monitor;
    private final Bottlenecks bottlenecks;
    private final Reach reach;

    BottlenecksPage(Monitor monitor, Bottlenecks bottlenecks, Reach reach) {
        this.monitor = monitor;
        this.bottlenecks = bottlenecks;
        this.reach = reach;
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
}
