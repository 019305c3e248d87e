package org.shouze.rehearsal;

import java.time.LocalDate;
import java.util.SortedMap;

import org.shouze.organization.Tenures.Place;

/**
 * What it asks of one seat, day by day, on top of what falls due there anyway.
 *
 * @param asked   new tasks by the day they are due
 * @param waiting open tasks by the day they are due
 */
public record Load(Place place, SortedMap<LocalDate, Integer> asked, SortedMap<LocalDate, Integer> waiting) {

    public int tasks() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The day with most to do, the first of several: one of those on which it asks for something. */
    public LocalDate peak() {
        LocalDate peak = asked.firstKey();
        for (var day : asked.keySet()) {
            peak = on(day) > on(peak) ? day : peak;
        }
        return peak;
    }

    public int atPeak() {
        return on(peak());
    }

    public int waitingAtPeak() {
        return waiting.getOrDefault(peak(), 0);
    }

    private int on(LocalDate day) {
        return asked.getOrDefault(day, 0) + waiting.getOrDefault(day, 0);
    }
}
