package org.shouze.worklist;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Units;
import org.shouze.terms.Terms;
import org.shouze.workflow.Steps;
import org.shouze.workflow.Summary;
import org.shouze.workflow.TaskOpened;
import org.shouze.workflow.TasksChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the rows of what the engine opened and takes back what it cancelled, in the engine's own transaction. */
@Component
class Inflow {

    private final WorkItems items;
    private final Drafts drafts;
    private final Offers offers;
    private final Steps steps;
    private final Matters matters;
    private final Units units;
    private final Terms terms;
    private final Clock clock;

    Inflow(WorkItems items, Drafts drafts, Offers offers, Steps steps, Matters matters, Units units, Terms terms,
            Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.offers = offers;
        this.steps = steps;
        this.matters = matters;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @EventListener
    void on(TasksChanged changes) {
        if (!changes.opened().isEmpty()) {
            open(changes.opened());
        }
        if (!changes.cancelled().isEmpty()) {
            handOn(changes);
            items.cancel(changes.cancelled(), clock.instant());
        }
        changes.ended().forEach(matter -> items.cancelAsked(matter, clock.instant()));
    }

    /** Nothing that was typed is lost when the process takes a task away and asks for the same elsewhere. */
    private void handOn(TasksChanged changes) {
        var heirs = changes.opened().stream().filter(task -> !steps.get(task.step()).takesOver().isEmpty()).toList();
        if (heirs.isEmpty()) {
            return;
        }
        var carried = new HashMap<String, String>();
        var left = items.find(changes.cancelled()).stream().collect(Collectors.groupingBy(WorkItem::matter));
        heirs.forEach(heir -> left.getOrDefault(heir.matter(), List.of()).stream()
                .filter(item -> steps.get(heir.step()).takesOver().contains(item.step()))
                .forEach(item -> carried.put(item.id(), heir.id())));
        drafts.carry(carried);
    }

    private void open(List<TaskOpened> tasks) {
        var of = matters.get(tasks.stream().map(TaskOpened::matter).distinct().toList()).stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        var offered = offers.of(tasks, of);
        var names = units.get(of.values().stream().map(Matter::unit).distinct().toList());
        var summaries = summaries(tasks);
        var dues = terms.open(tasks.stream().map(task -> new Terms.Opened(task.id(), task.matter(), task.process(),
                termStep(task), task.at(), summary(summaries, task).due())).toList());
        items.insert(tasks.stream().map(task -> {
            var matter = of.get(task.matter());
            var offer = offered.get(task.id());
            return new Opening(task, matter, names.get(matter.unit()).name(),
                    summary(summaries, task).dueAt(dues.get(task.id())), offer.barred(), offer.takers(), offer.byName(), offer.holder(),
                    null);
        }).toList());
    }

    /** Where one step serves many nodes, each node has its own term. */
    private static String termStep(TaskOpened task) {
        return task.label() == null ? task.step() : task.node();
    }

    private static Summary summary(Map<String, Map<MatterId, Summary>> summaries, TaskOpened task) {
        return summaries.getOrDefault(task.step(), Map.of()).getOrDefault(task.matter(), Summary.due(null));
    }

    private Map<String, Map<MatterId, Summary>> summaries(List<TaskOpened> tasks) {
        return tasks.stream().collect(Collectors.groupingBy(TaskOpened::step)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> steps.get(entry.getKey())
                        .summaries(entry.getValue().stream().map(TaskOpened::matter).toList())));
    }
}
