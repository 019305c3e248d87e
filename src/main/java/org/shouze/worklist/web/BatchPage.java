package org.shouze.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several tasks of one step signed together: named once more before, each recorded on its own after. */
@Controller
class BatchPage {

    private final Worklist worklist;

    BatchPage(Worklist worklist) {
        this.worklist = worklist;
    }

    @PostMapping("/work/batch")
    String confirm(@RequestParam(name = "item", required = false) List<String> ids, Acting acting, Model model) {
        var items = ids == null ? List.<WorkItem>of() : worklist.batch(ids, acting);
        if (items.isEmpty()) {
            return "redirect:/work";
        }
        model.addAttribute("items", items);
        model.addAttribute("batchWhat", Surroundings.batchWhat(items));
        model.addAttribute("token", UUID.randomUUID().toString());
        return "worklist/batch";
    }

    /** @param signed each {@code id:revision} as it was shown */
    @PostMapping("/work/batch/sign")
    String sign(@RequestParam(name = "item") List<String> signed, @RequestParam String token, Acting acting,
            Model model) {
        var shown = signed.stream().map(text -> shown(text, acting)).toList();
        var done = new ArrayList<WorkItem>();
        var left = new ArrayList<Left>();
        for (var one : shown) {
            try {
                worklist.sign(one.item().id(), one.revision(), token, acting);
                done.add(one.item());
            } catch (RuleBroken e) {
                left.add(new Left(one.item(), e));
            }
        }
        model.addAttribute("done", done);
        model.addAttribute("batchWhat", Surroundings.batchWhat(done));
        model.addAttribute("left", left);
        return "worklist/signed";
    }

    /** Before any is signed: one that is none of his business stops them all. */
    private Shown shown(String text, Acting acting) {
        var at = text.lastIndexOf(':');
        try {
            return new Shown(worklist.look(text.substring(0, Math.max(at, 0)), acting),
                    Integer.parseInt(text.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    private record Shown(WorkItem item, int revision) {}

    /** What could not be signed, and why. */
    public record Left(WorkItem item, RuleBroken reason) {}
}
