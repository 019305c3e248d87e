package org.shouze.worklist.web;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Acts;
import org.shouze.worklist.Whereabouts;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A matter to read: its way, its timeline, and what is open now. */
@Controller
class MatterPage {

    private final Worklist worklist;
    private final Workflow workflow;
    private final Acts acts;
    private final Surroundings surroundings;
    private final Whereabouts whereabouts;
    private final Copies copies;

    MatterPage(Worklist worklist, Workflow workflow, Acts acts, Surroundings surroundings, Whereabouts whereabouts,
            Copies copies) {
        this.worklist = worklist;
        this.workflow = workflow;
        this.acts = acts;
        this.surroundings = surroundings;
        this.whereabouts = whereabouts;
        this.copies = copies;
    }

    @GetMapping("/matters/{id}")
    String matter(@PathVariable String id, Acting acting, Model model) {
        fill(id, acting, model);
        return "worklist/matter";
    }

    @GetMapping("/matters/{id}/diagram")
    String diagram(@PathVariable String id, Acting acting, Model model) {
        fill(id, acting, model);
        return "worklist/diagram";
    }

    private void fill(String id, Acting acting, Model model) {
        var reading = worklist.read(Addresses.matter(id), acting);
        surroundings.add(reading, null, acting, model);
        surroundings.forecast(reading, model);
        surroundings.acts(acts.before(reading, acting), model);
        model.addAttribute("copied", copies.of(reading.matter().id()));
        model.addAttribute("turns", whereabouts.of(reading.items()));
        model.addAttribute("split", whereabouts.split(reading.items().stream().filter(WorkItem::engine).toList()));
        model.addAttribute("open", reading.items().stream().filter(WorkItem::isOpen).toList());
        model.addAttribute("mine", reading.items().stream().filter(item -> worklist.mayDo(item, acting)).findFirst()
                .orElse(null));
    }

    @GetMapping(path = "/matters/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String id, Acting acting) {
        var matter = worklist.read(Addresses.matter(id), acting).matter();
        return workflow.drawing(matter.id()).orElseThrow(() -> new NotFound(id)).bpmn();
    }
}
