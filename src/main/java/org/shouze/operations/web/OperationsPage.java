package org.shouze.operations.web;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.operations.Nodes;
import org.shouze.operations.Operations;
import org.shouze.workflow.Jobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行情况: the system administrator sees how the house runs, and lets what failed be tried again. */
@Controller
@RequestMapping("/operations")
class OperationsPage {

    private final Operations operations;
    private final Jobs jobs;
    private final Nodes nodes;

    OperationsPage(Operations operations, Jobs jobs, Nodes nodes) {
        this.operations = operations;
        this.jobs = jobs;
        this.nodes = nodes;
    }

    @GetMapping
    String now(Model model) {
        model.addAttribute("s", operations.now());
        model.addAttribute("ahead", Operations.AHEAD.toHours());
        return "operations/now";
    }

    @PostMapping("/jobs/{id}/again")
    String again(@PathVariable String id, Actor by, RedirectAttributes flash) {
        jobs.again(by, id);
        return done("operations.done.again", flash);
    }

    /** @param process left out for those known to few; @param node left out for jobs of the engine itself */
    @PostMapping("/jobs/again")
    String again(@RequestParam(required = false) String process, @RequestParam(required = false) String node,
            @RequestParam(defaultValue = "") String failure, Actor by, RedirectAttributes flash) {
        if (jobs.again(by, process, node, failure) == 0) {
            throw new NotFound("jobs");
        }
        return done("operations.done.again", flash);
    }

    @PostMapping("/comparison")
    String compare(Actor by, RedirectAttributes flash) {
        return done(operations.compare(by).differs() ? "operations.done.differs" : "operations.done.same", flash);
    }

    @PostMapping("/nodes/forget")
    String forget(@RequestParam String name, Actor by, RedirectAttributes flash) {
        nodes.forget(by, name);
        return done("operations.done.forgotten", flash);
    }

    private static String done(String text, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", text);
        return "redirect:/operations";
    }
}
