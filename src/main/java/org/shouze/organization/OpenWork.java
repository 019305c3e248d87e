package org.shouze.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What waits at seats and in the name of people. The room that knows the work stands above this one and says it as a
 * bean. Every number is cut at {@link #BOUND}, and no statement grows with what is done.
 */
public interface OpenWork {

    int BOUND = 1000;

    /** What waits at each of these seats; those where nothing does have zero. */
    Map<SeatId, AtSeat> at(Collection<SeatId> seats);

    /** What nobody but this person may do, whoever sits where: held, asked of them, started by them and under way. */
    int inTheNameOf(PersonId person);

    /** @param first when the first of it is due, or null */
    record AtSeat(int open, Instant first) {

        public static final AtSeat NOTHING = new AtSeat(0, null);
    }
}
