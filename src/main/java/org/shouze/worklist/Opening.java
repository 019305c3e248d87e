package org.shouze.worklist;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.shouze.matter.Matter;
import org.shouze.organization.Person;
import org.shouze.workflow.Summary;
import org.shouze.workflow.TaskOpened;

/**
 * A work item about to be written.
 *
 * @param byName seats whose holders are offered it by name instead
 */
record Opening(TaskOpened task, Matter matter, String unitName, Summary summary, Long barred, List<Taker> offered,
        List<Taker> byName, Person holder, Aside aside) {

    /** What makes it a side item. */
    record Aside(String belongsTo, WorkItem.Relation relation, boolean apart) {}

    Object[] row() {
        return new Object[] {task.id(), matter.id().value(), task.process(), task.node(), task.step(), task.label(), matter.number(),
                matter.title(), matter.unit().value(), matter.unitPath(), unitName, search(), summary.hint(),
                String.join("|", summary.arguments()), summary.care(), summary.batch(), WorkItems.utc(summary.due()),
                WorkItems.utc(task.at()), barred, holder == null ? null : holder.id().value(),
                holder == null ? null : holder.name(), aside == null, aside == null ? null : aside.belongsTo(),
                aside == null || aside.relation() == null ? null : aside.relation().name(), aside != null && aside.apart(),
                task.returned() == null ? null : task.returned().id(),
                task.returned() != null && task.returned().straight(), matter.confidential(), matter.guarded()};
    }

    Stream<Object[]> takers() {
        var once = new LinkedHashMap<String, Object[]>();
        if (holder != null) {
            once.put(Taker.person(holder.id().value()), new Object[] {task.id(), Taker.person(holder.id().value()), false,
                    due(), null, barred, isOfferedNow(), aside == null, false});
        }
        offered.stream().sorted(Comparator.comparing(taker -> taker.insteadOf() != null))
                .forEach(taker -> once.putIfAbsent(taker.key(), new Object[] {task.id(), taker.key(), taker.shared(),
                        due(), taker.insteadOf(), barred, holder == null, false, false}));
        byName.forEach(taker -> once.putIfAbsent(taker.key(), new Object[] {task.id(), taker.key(), taker.shared(), due(),
                taker.insteadOf(), barred, false, false, true}));
        return once.values().stream();
    }

    /** Who signs after is offered it when the other has finished. */
    private boolean isOfferedNow() {
        return aside == null || aside.relation() != WorkItem.Relation.AFTER;
    }

    private OffsetDateTime due() {
        return summary.due() == null ? WorkItems.NEVER : WorkItems.utc(summary.due());
    }

    private String search() {
        return (matter.title() + " " + matter.number() + " " + unitName).toLowerCase(Locale.ROOT);
    }
}
