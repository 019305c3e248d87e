package org.shouze.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Units;
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
    private final Offers offers;
    private final Steps steps;
    private final Matters matters;
    private final Units units;
    private final Clock clock;

    Inflow(WorkItems items, Offers offers, Steps steps, Matters matters, Units units, Clock clock) {
        this.items = items;
        this.offers = offers;
        this.steps = steps;
        this.matters = matters;
        this.units = units;
        this.clock = clock;
    }

    @EventListener
    void on(TasksChanged changes) {
        if (!changes.opened().isEmpty()) {
            open(changes.opened());
        }
        if (!changes.cancelled().isEmpty()) {
            items.cancel(changes.cancelled(), clock.instant());
        }
        changes.ended().forEach(matter -> items.cancelAsked(matter, clock.instant()));
    }

    private void open(List<TaskOpened> tasks) {
        var of = matters.get(tasks.stream().map(TaskOpened::matter).distinct().toList()).stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        var offered = offers.of(tasks, of);
        var names = units.get(of.values().stream().map(Matter::unit).distinct().toList());
        var summaries = summaries(tasks);
        items.insert(tasks.stream().map(task -> {
            var matter = of.get(task.matter());
            var offer = offered.get(task.id());
            return new Opening(task, matter, names.get(matter.unit()).name(),
                    summaries.getOrDefault(task.step(), Map.of()).getOrDefault(task.matter(), Summary.due(null)),
                    offer.barred(), offer.takers(), offer.holder(), null);
        }).toList());
    }

    private Map<String, Map<MatterId, Summary>> summaries(List<TaskOpened> tasks) {
        return tasks.stream().collect(Collectors.groupingBy(TaskOpened::step)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> steps.get(entry.getKey())
                        .summaries(entry.getValue().stream().map(TaskOpened::matter).toList())));
    }
}
