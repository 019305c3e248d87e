package org.shouze.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

import org.shouze.organization.Tenures.Place;
import org.shouze.organization.Unit;

/**
 * A seat that somebody does not sit on all the way from the sending to the due day.
 *
 * @param day     EMPTY and ENDS: the first due day on which nobody sits there; NOT_YET and CHANGES: when the next one begins
 * @param person  ENDS and CHANGES: who leaves; NOT_YET: who comes; else null
 * @param last    ENDS and CHANGES: the last day of who leaves; else null
 * @param lines   numbers of the lines it is asked in, from 1
 * @param blocked units whose part waits for it
 */
public record Gap(Place place, Reason reason, LocalDate day, String person, LocalDate last, SortedSet<Integer> lines,
        List<Unit> blocked) {

    /** In the order of their weight. */
    public enum Reason {
        EMPTY, ENDS, NOT_YET, CHANGES;

        /** Does it keep the work from being done in time? */
        public boolean blocks() {
            return this == EMPTY || this == ENDS;
        }
    }
}
