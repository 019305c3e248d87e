package org.shouze.worklist;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.shouze.matter.Matter;
import org.shouze.workflow.Summary;
import org.shouze.workflow.TaskOpened;

/** A work item about to be written. */
record Opening(TaskOpened task, Matter matter, String unitName, Summary summary, Long barred, List<Taker> offered) {

    Object[] row() {
        return new Object[] {task.id(), matter.id().value(), task.process(), task.node(), task.step(), task.label(), matter.number(),
                matter.title(), matter.unit().value(), matter.unitPath(), unitName, search(), summary.hint(),
                String.join("|", summary.arguments()), summary.care(), summary.batch(), WorkItems.utc(summary.due()),
                WorkItems.utc(task.at()), barred};
    }

    Stream<Object[]> takers() {
        var once = new LinkedHashMap<String, Taker>();
        offered.stream().sorted(Comparator.comparing(taker -> taker.insteadOf() != null))
                .forEach(taker -> once.putIfAbsent(taker.key(), taker));
        return once.values().stream().map(taker -> new Object[] {task.id(), taker.key(), taker.shared(), due(),
                taker.insteadOf(), barred});
    }

    private OffsetDateTime due() {
        return summary.due() == null ? WorkItems.NEVER : WorkItems.utc(summary.due());
    }

    private String search() {
        return (matter.title() + " " + matter.number() + " " + unitName).toLowerCase(Locale.ROOT);
    }
}
