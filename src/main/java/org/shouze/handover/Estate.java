package org.shouze.handover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.matter.Matter;
import org.shouze.organization.Person;
import org.shouze.organization.Seats;
import org.shouze.worklist.WorkItem;

/**
 * What waits for somebody, cut at {@link Handovers#AT_ONCE} of each kind.
 *
 * @param named   items that wait for the person by name: held, given, asked, or to be done by who started it
 * @param lent    items lent to others, which come back to this person
 * @param signed  items this person has done and others still sign: nothing to hand over, unless they come back
 * @param pooled  items of seats nobody else may act from
 * @param matters started by the person, or taken over, and under way
 * @param open    how much there is in all
 * @param seats   seats held today, with who follows there, if anybody sits there already
 */
public record Estate(Person person, List<WorkItem> named, List<WorkItem> lent, List<WorkItem> signed,
        List<WorkItem> pooled, List<Matter> matters, int open, Map<Seats.Held, String> seats) {

    public boolean isEmpty() {
        return named.isEmpty() && lent.isEmpty() && pooled.isEmpty() && matters.isEmpty();
    }

    List<WorkItem> items(Collection<String> ids) {
        return Stream.of(named, lent, pooled).flatMap(List::stream).filter(item -> ids.contains(item.id())).toList();
    }

    List<Matter> matters(Collection<String> ids) {
        return matters.stream().filter(matter -> ids.contains(matter.id().toString())).toList();
    }

    /** Does a successor sit on one of the seats already? */
    public boolean isSucceeded() {
        return seats.values().stream().anyMatch(name -> !name.isEmpty());
    }
}
