package org.shouze.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.shouze.organization.Tenures.Place;
import org.shouze.organization.Tenures.Tenure;
import org.shouze.organization.Unit;
import org.shouze.rehearsal.Draft.Addressee;

/** Who sits at the seats a draft asks, from its sending until it is done. */
record Staffing(Draft draft, Map<Addressee, Place> places) {

    /** The heaviest first. */
    List<Gap> gaps() {
        var asked = new LinkedHashMap<Addressee, Asked>();
        for (int at = 0; at < draft.lines().size(); at++) {
            var line = draft.lines().get(at);
            var number = at + 1;
            line.asked().forEach((seat, units) -> asked.computeIfAbsent(seat, one -> new Asked())
                    .add(number, line.dues().stream().map(due -> due.toLocalDate()).toList(), units));
        }
        var gaps = new ArrayList<Gap>();
        asked.forEach((seat, what) -> gap(places.get(seat), what).ifPresent(gaps::add));
        gaps.sort(Comparator.comparing(Gap::reason).thenComparing(gap -> -gap.blocked().size()));
        return gaps;
    }

    private record Asked(SortedSet<Integer> lines, SortedSet<LocalDate> days, Set<Unit> units) {

        Asked() {
            this(new TreeSet<>(), new TreeSet<>(), new LinkedHashSet<>());
        }

        void add(int line, List<LocalDate> dues, List<Unit> of) {
            lines.add(line);
            days.addAll(dues);
            units.addAll(of);
        }
    }

    private Optional<Gap> gap(Place place, Asked asked) {
        var now = place.sitting(draft.day());
        var empty = asked.days().stream().filter(day -> place.sitting(day).isEmpty()).findFirst();
        if (empty.isPresent()) {
            var leaving = leaving(place, empty.get());
            return Optional.of(now.isEmpty() || leaving.isEmpty()
                    ? gap(place, Gap.Reason.EMPTY, empty.get(), null, null, asked)
                    : gap(place, Gap.Reason.ENDS, empty.get(), leaving.get().name(), leaving.get().until(), asked));
        }
        var coming = place.tenures().stream().filter(tenure -> tenure.from().isAfter(draft.day()))
                .min(Comparator.comparing(Tenure::from));
        if (now.isEmpty()) {
            return coming.map(next -> gap(place, Gap.Reason.NOT_YET, next.from(), next.name(), null, asked));
        }
        var leaving = asked.days().isEmpty() ? Optional.<Tenure>empty() : leaving(place, asked.days().last());
        var changed = !asked.days().isEmpty() && Collections.disjoint(now, place.sitting(asked.days().last()));
        return changed && coming.isPresent() && leaving.isPresent() ? Optional.of(gap(place, Gap.Reason.CHANGES,
                coming.get().from(), leaving.get().name(), leaving.get().until(), asked)) : Optional.empty();
    }

    /** The last of those who sat there at the sending and are gone by that day. */
    private Optional<Tenure> leaving(Place place, LocalDate by) {
        return place.tenures().stream().filter(tenure -> !tenure.from().isAfter(draft.day()) && tenure.until() != null
                && !tenure.until().isBefore(draft.day()) && tenure.until().isBefore(by))
                .max(Comparator.comparing(Tenure::until));
    }

    private static Gap gap(Place place, Gap.Reason reason, LocalDate day, String person, LocalDate last, Asked asked) {
        return new Gap(place, reason, day, person, last, asked.lines(), List.copyOf(asked.units()));
    }
}
