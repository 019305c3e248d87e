package org.shouze.worklist;

import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.organization.SeatId;

/**
 * Whom an item is offered to: a seat's pool, or one person. The text form is what the index is sorted by.
 *
 * @param insteadOf the seat below that it is offered for because nobody there may do it, or null
 */
record Taker(String key, boolean shared, String insteadOf) {

    Taker(String key, boolean shared) {
        this(key, shared, null);
    }

    static String seat(long seat) {
        return "seat:" + seat;
    }

    boolean isSeat() {
        return key.startsWith("seat:");
    }

    SeatId seat() {
        return new SeatId(Long.parseLong(key.substring("seat:".length())));
    }

    static String person(long person) {
        return "person:" + person;
    }

    Optional<Long> person() {
        return key.startsWith("person:") ? Optional.of(Long.valueOf(key.substring(7))) : Optional.empty();
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
