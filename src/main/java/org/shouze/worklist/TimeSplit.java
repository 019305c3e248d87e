package org.shouze.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.calendar.WorkingTime;
import org.shouze.terms.TermView;

/**
 * Where the working time of a matter went, over all of its steps.
 *
 * @param waiting  offered, and nobody had begun
 * @param handling begun and not finished
 * @param returned what was done again after it went back
 * @param paused   its clock stood still
 */
public record TimeSplit(Duration waiting, Duration handling, Duration returned, Duration paused) {

    private static final TimeSplit NONE = new TimeSplit(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** @param pauses of each item */
    static TimeSplit of(List<WorkItem> items, Map<String, List<TermView.Pause>> pauses, WorkingTime time, Instant now) {
        return each(items, pauses, time, now).values().stream().reduce(NONE, TimeSplit::plus);
    }

    /** The same of each item of a matter. @param pauses of each item */
    static Map<WorkItem, TimeSplit> each(List<WorkItem> items, Map<String, List<TermView.Pause>> pauses, WorkingTime time,
            Instant now) {
        var ordered = items.stream().sorted(Comparator.comparing(WorkItem::openedAt)).toList();
        var splits = new LinkedHashMap<WorkItem, TimeSplit>();
        ordered.forEach(item -> splits.put(item, split(item, pauses.getOrDefault(item.id(), List.of()),
                isDoneAgain(item, ordered), time, now)));
        return splits;
    }

    private static TimeSplit split(WorkItem item, List<TermView.Pause> pauses, boolean again, WorkingTime time,
            Instant now) {
        var end = item.isOpen() ? now : item.closedAt();
        var begun = item.begunAt() == null ? end : item.begunAt();
        var paused = paused(pauses, item.openedAt(), end, time);
        var waiting = time.between(item.openedAt(), begun).minus(paused(pauses, item.openedAt(), begun, time));
        var handling = time.between(begun, end).minus(paused(pauses, begun, end, time));
        return again ? new TimeSplit(Duration.ZERO, Duration.ZERO, waiting.plus(handling), paused)
                : new TimeSplit(waiting, handling, Duration.ZERO, paused);
    }

    private static Duration paused(List<TermView.Pause> pauses, Instant from, Instant to, WorkingTime time) {
        return pauses.stream().map(pause -> time.between(pause.from().isAfter(from) ? pause.from() : from,
                pause.to() == null || pause.to().isAfter(to) ? to : pause.to())).reduce(Duration.ZERO, Duration::plus);
    }

    /** Between two turns at the same node, the second with it, lies what was done again. */
    private static boolean isDoneAgain(WorkItem item, List<WorkItem> ordered) {
        var at = ordered.indexOf(item);
        var before = ordered.subList(0, at).stream().filter(other -> !other.cancelled()).map(WorkItem::node).toList();
        return ordered.subList(at, ordered.size()).stream().map(WorkItem::node).anyMatch(before::contains);
    }

    private TimeSplit plus(TimeSplit other) {
        return new TimeSplit(waiting.plus(other.waiting), handling.plus(other.handling), returned.plus(other.returned),
                paused.plus(other.paused));
    }

    public boolean none() {
        return Stream.of(waiting, handling, returned, paused).allMatch(Duration::isZero);
    }

    /** For the bar and its table, in their order. */
    public List<Share> shares() {
        return List.of(share("waiting", "wait", waiting), share("handling", "pri", handling),
                share("returned", "late", returned), share("paused", "still", paused));
    }

    private static Share share(String name, String kind, Duration time) {
        return new Share(name, kind, time.toMinutes());
    }

    /** @param kind its colour in the bar; @param count minutes of working time */
    public record Share(String name, String kind, long count) {

        public long hours() {
            return count / 60;
        }

        public long minutes() {
            return count % 60;
        }
    }
}
