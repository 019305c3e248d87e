package org.shouze.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.workflow.Turn;

/**
 * A person before a task, or before a matter.
 *
 * @param item  the task, or null before a matter
 * @param items all of the matter, newest first
 * @param holds the task is his to do now: not merely readable, not in a pool, not lent to him
 */
public record Occasion(Matter matter, WorkItem item, List<WorkItem> items, boolean holds, Acting by, Instant now) {

    public Turn turn() {
        return turn(item);
    }

    /** As this person sitting down to that item. */
    public Turn turn(WorkItem at) {
        return new Turn(at.matter(), at.id(), at.node(), by.actor(), now);
    }

    /** The engine's tasks that are open. */
    public List<WorkItem> open() {
        return items.stream().filter(WorkItem::isOpen).filter(WorkItem::engine).toList();
    }

    /** Has this person done a task of the matter? */
    public boolean tookPart() {
        return items.stream().filter(WorkItem::engine)
                .anyMatch(done -> Objects.equals(done.closedBy(), by.actor().person()));
    }

    public boolean initiated() {
        return matter.isCarriedBy(by.person());
    }
}
