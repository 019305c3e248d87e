package org.shouze.monitoring;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.identity.Acting;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Queues;
import org.shouze.worklist.Whereabouts;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The matters behind a number of an {@link Overview}, with what this reader can do about each. */
@Component
public class Waiting {

    public static final int PAGE = 20;

    private final Queues queues;
    private final Records records;
    private final Whereabouts whereabouts;
    private final Means means;
    private final Units units;

    Waiting(Queues queues, Records records, Whereabouts whereabouts, Means means, Units units) {
        this.queues = queues;
        this.records = records;
        this.whereabouts = whereabouts;
        this.means = means;
        this.units = units;
    }

    public record Row(WorkItem item, Whereabouts.Turn turn, Means.Acts acts) {}

    /** @param next to page on from here, or null at the end */
    public record Page(List<Row> rows, Lists.Key next) {}

    /** @param unit the unit's name */
    public record Gone(EndedMatter matter, String unit) {}

    /** @param next to page on from here, or null at the end */
    public record Ended(List<Gone> rows, EndedMatter next) {}

    /** @param node only there, or null; @param late only what was late then; soonest due first */
    public Page page(Overview of, String node, boolean late, Lists.Key after, int size, Acting acting) {
        var nodes = of.stations().stream().filter(one -> one.open() > 0).map(Station::node)
                .filter(one -> node == null || one.equals(node)).toList();
        var page = queues.page(new Queues.Asked(of.kind().id(), of.unit().path(), nodes, late ? of.at() : null), after, size);
        var turns = whereabouts.of(page.items()).stream()
                .collect(Collectors.toMap(turn -> turn.item().id(), Function.identity()));
        return new Page(page.items().stream().filter(item -> turns.containsKey(item.id())).map(item -> new Row(item,
                turns.get(item.id()), means.of(item, acting, of.at()))).toList(), page.next());
    }

    /** What ended in the last days, the last first. */
    public Ended ended(Overview of, EndedMatter before, int size) {
        var found = records.ended(Monitor.lastDays(of.kind().id(), of.unit(), of.at()), before, size + 1);
        var rows = found.stream().limit(size).map(over -> new Gone(over, name(over.unit()))).toList();
        return new Ended(rows, found.size() > size ? found.get(size - 1) : null);
    }

    private String name(UnitId unit) {
        return units.get(unit).name();
    }
}
