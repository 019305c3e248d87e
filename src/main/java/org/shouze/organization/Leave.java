package org.shouze.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody is away, and who stands in.
 *
 * @param substitute number of the substitute; blank while there is none
 * @param seat       only for this seat of the absent person, or null for all of them
 * @param works      ids of the processes the substitute stands in for; none for all
 */
public record Leave(String substitute, SeatId seat, Set<String> works, LocalDate from, LocalDate until) {

    boolean hasSubstitute() {
        return substitute != null && !substitute.isBlank();
    }

    String stored() {
        return works.isEmpty() ? null : String.join(" ", new TreeSet<>(works));
    }

    static Set<String> works(String stored) {
        return stored == null ? Set.of() : Set.of(stored.split(" "));
    }
}
