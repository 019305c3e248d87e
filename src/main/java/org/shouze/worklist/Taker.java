package org.shouze.worklist;

import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;

/** Whom an item is offered to: a seat's pool, or one person. The text form is what the index is sorted by. */
record Taker(String key, boolean shared) {

    static String seat(long seat) {
        return "seat:" + seat;
    }

    static String person(long person) {
        return "person:" + person;
    }

    /** The seat it names, if it names one. */
    Optional<Long> seat() {
        return key.startsWith("seat:") ? Optional.of(Long.valueOf(key.substring(5))) : Optional.empty();
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
