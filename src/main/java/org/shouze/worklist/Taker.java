package org.shouze.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.identity.Acting;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;

/**
 * Whom an item is offered to: a seat's pool, or one person. The text form is what the index is sorted by.
 *
 * @param insteadOf the seat below that it is offered for because nobody there may do it, or null
 */
record Taker(String key, boolean shared, String insteadOf) {

    private static final String SEAT = "seat:";
    private static final String PERSON = "person:";

    Taker(String key, boolean shared) {
        this(key, shared, null);
    }

    static String seat(long seat) {
        return SEAT + seat;
    }

    /** The seat it names, or nothing for a person. */
    static Optional<Long> seat(String key) {
        return key.startsWith(SEAT) ? Optional.of(Long.valueOf(key.substring(SEAT.length()))) : Optional.empty();
    }

    boolean isSeat() {
        return key.startsWith(SEAT);
    }

    SeatId seat() {
        return new SeatId(Long.parseLong(key.substring(SEAT.length())));
    }

    static String person(long person) {
        return PERSON + person;
    }

    /** The person it names, or nothing for a seat. */
    static Optional<Long> person(String key) {
        return key.startsWith(PERSON) ? Optional.of(Long.valueOf(key.substring(PERSON.length()))) : Optional.empty();
    }

    /** Those through which this person may do work of that process today. */
    static List<Taker> of(Acting acting, String process) {
        return of(acting).stream().filter(taker -> {
            var works = works(acting, taker.key());
            return works.isEmpty() || works.contains(process);
        }).toList();
    }

    /** The processes a substitute is limited to at this seat; none for all. */
    static Set<String> works(Acting acting, String key) {
        return acting.seats().stream().filter(held -> key.equals(seat(held.seat().id().value())))
                .map(Seats.Held::works).findFirst().orElse(Set.of());
    }

    /** The person himself and the seats he may act from today. */
    static List<Taker> of(Acting acting) {
        var takers = new java.util.ArrayList<Taker>();
        takers.add(new Taker(person(acting.actor().person()), false));
        acting.seats().forEach(held -> takers.add(new Taker(seat(held.seat().id().value()),
                held.seat().post().shared())));
        return takers.stream().distinct().toList();
    }
}
