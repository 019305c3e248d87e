package org.shouze.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Acts;
import org.shouze.worklist.Forecast;
import org.shouze.worklist.MatterFiles;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Requests;
import org.shouze.worklist.Whereabouts;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around a task or a matter: where it is, what was done, what comes. */
@Component
class Surroundings {

    private final Workflow workflow;
    private final Matters matters;
    private final MatterFiles files;
    private final Requests requests;
    private final Forecast forecast;
    private final Acts acts;
    private final Members members;
    private final Map<String, Panel> panels;

    Surroundings(Workflow workflow, Matters matters, MatterFiles files, Requests requests, Forecast forecast, Acts acts,
            Members members, Map<String, Panel> panels) {
        this.workflow = workflow;
        this.matters = matters;
        this.files = files;
        this.requests = requests;
        this.forecast = forecast;
        this.acts = acts;
        this.members = members;
        this.panels = panels;
    }

    /** The buttons of what else may be done here. */
    void acts(Occasion on, Model model) {
        model.addAttribute("acts", acts.offered(on));
    }

    /** Message key of a step's title, with the matter's as its argument: 审核：{0} */
    static String titleKey(String step) {
        return "title." + step.replace('/', '.');
    }

    /** Message key of a step's name, as on its diagram. */
    static String nameKey(String step) {
        return "step." + step.replace('/', '.');
    }

    /** Message key of what these are called together: 个零报告, or 项 where they are of several steps. */
    static String batchWhat(Collection<WorkItem> items) {
        var steps = items.stream().filter(WorkItem::batch).map(WorkItem::step).distinct().toList();
        return steps.size() == 1 ? "batch.what." + steps.get(0).replace('/', '.') : "worklist.batch.things";
    }

    void add(Worklist.Reading reading, WorkItem current, Acting acting, Model model) {
        var matter = reading.matter();
        model.addAttribute("matter", matter);
        if (matter.confidential()) {
            model.addAttribute("confidence", members.confidence(matter.id(), acting.person()));
        }
        for (var place : Panel.Place.values()) {
            model.addAttribute("panels" + place, panels(place, matter, acting));
        }
        model.addAttribute("timeline", matters.timeline(matter.id()));
        model.addAttribute("files", files.of(reading));
        model.addAttribute("mayAdd", files.mayAdd(reading, acting));
        var progress = workflow.progress(matter.id(), from(reading, current));
        model.addAttribute("steps", steps(reading, current, progress.ahead().stream().map(next -> new StepRow("todo",
                nameKey(next.step()), next.label(), null, null, null)).toList()));
        model.addAttribute("taken", String.join(" ", progress.taken()));
        model.addAttribute("asked", requests.about(matter.id()));
        model.addAttribute("here", reading.items().stream().filter(WorkItem::isOpen).filter(WorkItem::engine)
                .map(WorkItem::node).toList());
    }

    private List<Shown> panels(Panel.Place place, Matter matter, Acting reader) {
        return panels.entrySet().stream().filter(panel -> panel.getValue().place() == place)
                .sorted(Comparator.comparingInt(panel -> panel.getValue().order()))
                .flatMap(panel -> panel.getValue().of(matter, reader).stream().map(view -> new Shown(panel.getKey(), view)))
                .toList();
    }

    /** @param template whose fragment {@code panel} draws the view */
    public record Shown(String template, Object view) {}

    /** In the place of the usual way: what comes by what is known now, and whom it will wait for. */
    void forecast(Worklist.Reading reading, Model model) {
        var ahead = forecast.of(reading);
        model.addAttribute("steps", steps(reading, null, ahead.stream().map(next -> new StepRow("todo", nameKey(next.step()),
                next.label(), null, null, null, next.seats())).toList()));
        model.addAttribute("next", ahead.stream().map(Forecast.Next::node).toList());
    }

    /** Where the way goes on from: the task on the page, else those that are open. */
    private static List<Workflow.At> from(Worklist.Reading reading, WorkItem current) {
        return current != null && current.engine() ? List.of(Forecast.at(current)) : reading.items().stream()
                .filter(WorkItem::isOpen).filter(WorkItem::engine).map(Forecast::at).toList();
    }

    private static List<StepRow> steps(Worklist.Reading reading, WorkItem current, List<StepRow> ahead) {
        var rows = new ArrayList<StepRow>();
        reading.items().stream().filter(item -> !item.isOpen() && !item.cancelled() && item.engine())
                .sorted(Comparator.comparing(WorkItem::closedAt))
                .forEach(item -> rows.add(new StepRow(item.outcome() == null ? "ok" : "back", nameKey(item.step()),
                        item.label(), item.closedName(), item.closedBehalf(), item.closedAt())));
        var open = reading.items().stream().filter(WorkItem::isOpen).filter(WorkItem::engine).toList();
        open.forEach(item -> rows.add(new StepRow("now", nameKey(item.step()), item.label(),
                item.equals(current) ? null : item.holderName(), null, item.due())));
        rows.addAll(ahead);
        return rows;
    }

    /**
     * @param state  ok, back (sent back), now, todo
     * @param label  name of the node where the step serves many
     * @param behalf for whom it was done, or null
     * @param at     when done or due
     * @param seats  whom one to come will wait for
     */
    public record StepRow(String state, String name, String label, String who, String behalf, Instant at,
            List<Whereabouts.At> seats) {

        StepRow(String state, String name, String label, String who, String behalf, Instant at) {
            this(state, name, label, who, behalf, at, List.of());
        }
    }
}
