package org.shouze.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Seats and who sits there today, by dated appointment or as a substitute. */
@Component
public class Seats {

    /** @throws org.shouze.NotFound if there is none */
    public Seat get(SeatId id) {
        throw new UnsupportedOperationException();
    }

    /** The seat of that post at that unit; made, vacant, if it did not exist: a vacant seat is a gap to be shown. */
    public SeatId at(String post, UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /** Seats this person may act from today: held by appointment first, then as substitute. */
    public List<Held> heldBy(PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** Who may act from each of these seats today. A seat without anyone has an empty list. */
    public Map<SeatId, List<Holder>> holders(Collection<SeatId> seats) {
        throw new UnsupportedOperationException();
    }

    /** The seat one level up that checks in its place (by {@link Post#superior()}, at the nearest unit above). */
    public Optional<SeatId> superior(SeatId seat) {
        throw new UnsupportedOperationException();
    }

    /** Is there a post of that code? Seat expressions of models are checked against it when the application starts. */
    public Optional<Post> post(String code) {
        throw new UnsupportedOperationException();
    }

    /** @param substituteFor name of the absent holder, or null for a holder by appointment */
    public record Held(Seat seat, String substituteFor) {}

    public record Holder(PersonId person, String name, String phone, boolean substitute) {}
}
