package org.shouze.rehearsal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.shouze.organization.SeatId;
import org.shouze.organization.Tenures.Place;
import org.shouze.rehearsal.Draft.Addressee;

/** How many tasks a draft gives to each seat on each day. */
final class Loads {

    private Loads() {}

    /** Those with most on one day first, among them those with most in all. @param due what falls due anyway */
    static List<Load> of(Draft draft, Map<Addressee, Place> places,
            Map<SeatId, ? extends SortedMap<LocalDate, Integer>> due) {
        var asked = new LinkedHashMap<Addressee, TreeMap<LocalDate, Integer>>();
        for (var line : draft.lines()) {
            line.asked().forEach((seat, units) -> {
                var days = asked.computeIfAbsent(seat, one -> new TreeMap<>());
                line.dues().forEach(at -> days.merge(at.toLocalDate(), units.size(), Integer::sum));
            });
        }
        return asked.entrySet().stream().map(entry -> load(places.get(entry.getKey()), entry.getValue(), due))
                .sorted(Comparator.comparingInt(Load::atPeak).thenComparingInt(Load::tasks).reversed()).toList();
    }

    private static Load load(Place place, TreeMap<LocalDate, Integer> asked,
            Map<SeatId, ? extends SortedMap<LocalDate, Integer>> due) {
        return new Load(place, asked, place.seat() == null || !due.containsKey(place.seat())
                ? Collections.emptySortedMap() : due.get(place.seat()));
    }

    /** All seats together by day. */
    static SortedMap<LocalDate, Integer> byDay(List<Load> loads) {
        var days = new TreeMap<LocalDate, Integer>();
        loads.forEach(load -> load.asked().forEach((day, many) -> days.merge(day, many, Integer::sum)));
        return days;
    }
}
