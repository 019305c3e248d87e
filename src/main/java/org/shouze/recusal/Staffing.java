package org.shouze.recusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouze.organization.PersonId;

/**
 * 够不够人: can every duty of a case be given to another person, none of them bound?
 *
 * @param free    who may take each duty, if nobody else took him before
 * @param chosen  one way to give every duty to somebody else, as far as there are people
 * @param missing how many are lacking for each duty; empty if there are enough
 * @param bound   how many of those who would come into question may not handle it
 */
public record Staffing(Map<Duty, List<PersonId>> free, Map<Duty, List<PersonId>> chosen, Map<Duty, Integer> missing,
        int bound) {

    public boolean isEnough() {
        return missing.isEmpty();
    }

    /**
     * @param able  who could take each duty by seat or as one borrowed, the first choice first
     * @param bound who may not handle it
     * @param taken duties that were given already; they stay
     */
    static Staffing of(Map<Duty, List<PersonId>> able, Set<PersonId> bound, Map<Duty, List<PersonId>> taken) {
        var free = new EnumMap<Duty, List<PersonId>>(Duty.class);
        var everybody = new HashSet<PersonId>();
        able.forEach((duty, people) -> {
            everybody.addAll(people);
            free.put(duty, people.stream().filter(person -> !bound.contains(person)).toList());
        });
        everybody.retainAll(bound);
        return new Match(free, taken).staffing(everybody.size());
    }

    /** Gives each open place to somebody, and moves others on where that makes room. */
    private static final class Match {

        private final Map<Duty, List<PersonId>> free;
        private final Set<PersonId> fixed = new HashSet<>();
        private final List<Duty> places = new ArrayList<>();
        private final Map<PersonId, Integer> given = new HashMap<>();
        private final Map<Duty, List<PersonId>> chosen = new EnumMap<>(Duty.class);

        Match(Map<Duty, List<PersonId>> free, Map<Duty, List<PersonId>> taken) {
            this.free = free;
            taken.forEach((duty, people) -> {
                fixed.addAll(people);
                chosen.put(duty, new ArrayList<>(people));
            });
            Arrays.stream(Duty.values()).forEach(duty -> {
                for (int place = taken.getOrDefault(duty, List.of()).size(); place < duty.needed(); place++) {
                    places.add(duty);
                }
            });
        }

        Staffing staffing(int bound) {
            var missing = new EnumMap<Duty, Integer>(Duty.class);
            for (int place = 0; place < places.size(); place++) {
                if (!give(place, new HashSet<>())) {
                    missing.merge(places.get(place), 1, Integer::sum);
                }
            }
            given.forEach((person, place) -> chosen.computeIfAbsent(places.get(place), duty -> new ArrayList<>()).add(person));
            return new Staffing(free, chosen, missing, bound);
        }

        private boolean give(int place, Set<PersonId> tried) {
            for (var person : free.getOrDefault(places.get(place), List.of())) {
                if (!fixed.contains(person) && tried.add(person)
                        && (!given.containsKey(person) || give(given.get(person), tried))) {
                    given.put(person, place);
                    return true;
                }
            }
            return false;
        }
    }
}
