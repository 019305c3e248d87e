package org.shouze.notification;

import java.time.Instant;
import java.util.Map;

import org.shouze.organization.PersonId;

/** What waits for people. The digest asks; rooms above, which know the work, answer as beans. */
public interface Agenda {

    /** Everybody for whom something is due before {@code end}, asked in a few statements however many they are. */
    Map<PersonId, Waiting> dueBefore(Instant end);

    /**
     * @param today   due from now on and before the end
     * @param overdue due before now
     * @param next    the soonest due time of those that are not over, or null
     */
    record Waiting(int today, int overdue, Instant next) {

        Waiting and(Waiting other) {
            var sooner = next == null || other.next != null && other.next.isBefore(next) ? other.next : next;
            return new Waiting(today + other.today, overdue + other.overdue, sooner);
        }
    }
}
