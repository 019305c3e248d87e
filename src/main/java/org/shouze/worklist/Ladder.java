package org.shouze.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;

/**
 * The way up from a seat where nobody may do a task: nobody sits there, or only the one who did what is to be checked.
 * Each seat is looked up once, however many tasks wait for it.
 */
class Ladder {

    private final Seats seats;
    private final Function<SeatId, List<Seats.Holder>> sitting;
    private final Map<SeatId, Optional<Seat>> above = new HashMap<>();

    /** @param sitting who sits there today */
    Ladder(Seats seats, Function<SeatId, List<Seats.Holder>> sitting) {
        this.seats = seats;
        this.sitting = sitting;
    }

    /**
     * The seat itself, which keeps its offer though it be vacant, and the one that does it in its stead.
     *
     * @param barred who may not do it, or null
     */
    List<Taker> offer(SeatId seat, boolean shared, Long barred) {
        var offered = new ArrayList<Taker>();
        offered.add(new Taker(Taker.seat(seat.value()), shared));
        if (nobodyMay(seat, shared, barred)) {
            instead(seat, barred).ifPresent(other -> offered.add(new Taker(Taker.seat(other.id().value()),
                    other.post().shared(), Taker.seat(seat.value()))));
        }
        return offered;
    }

    List<Seats.Holder> sitting(SeatId seat) {
        return sitting.apply(seat);
    }

    /** The nearest above where somebody may; where there is none at all, the next above: a gap to be shown. */
    private Optional<Seat> instead(SeatId seat, Long barred) {
        var first = above(seat);
        var next = first;
        while (next.isPresent() && nobodyMay(next.get().id(), next.get().post().shared(), barred)) {
            next = above(next.get().id());
        }
        return next.or(() -> first);
    }

    private Optional<Seat> above(SeatId seat) {
        return above.computeIfAbsent(seat, from -> seats.superior(from).map(seats::get));
    }

    private boolean nobodyMay(SeatId seat, boolean shared, Long barred) {
        return present(sitting.apply(seat), shared).stream()
                .allMatch(holder -> Objects.equals(holder.person().value(), barred));
    }

    /** Where somebody stands in for the only holder, that one is absent. */
    private static List<Seats.Holder> present(List<Seats.Holder> holders, boolean shared) {
        var substitutes = holders.stream().filter(Seats.Holder::substitute).toList();
        return shared || substitutes.isEmpty() ? holders : substitutes;
    }
}
