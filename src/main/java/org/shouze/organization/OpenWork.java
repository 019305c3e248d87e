package org.shouze.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What waits at seats and in the name of people. The room that knows the work stands above this one and says it as a
 * bean. Every number is cut at {@link #BOUND}, and no statement grows with what is done.
 */
public interface OpenWork {

    int BOUND = 1000;

    /** What waits at each of these seats; those where nothing does have zero. */
    default Map<SeatId, AtSeat> at(Collection<SeatId> seats) {
        return at(seats, Set.of());
    }

    /** @param works only of these processes; none for all */
    Map<SeatId, AtSeat> at(Collection<SeatId> seats, Set<String> works);

    /** Ids of the processes there are: what a substitute may be limited to. */
    List<String> works();

    /** What nobody but this person may do, whoever sits where: held, lent, asked of them, started by them and under way. */
    default int inTheNameOf(PersonId person) {
        return inTheNameOf(List.of(person)).getOrDefault(person, 0);
    }

    /** The same for many people in one go; who has nothing may be absent. */
    Map<PersonId, Integer> inTheNameOf(Collection<PersonId> people);

    /** @param first when the first of it is due, or null */
    record AtSeat(int open, Instant first) {

        public static final AtSeat NOTHING = new AtSeat(0, null);
    }
}
