package org.shouze.accountability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.shouze.organization.PersonId;

/** Who did what in a case. A duty once taken stays, also of those who left it: they have seen the file. */
final class Duties {

    private record Taken(PersonId person, Duty duty) {}

    private final List<Taken> taken = new ArrayList<>();

    /** @throws DutyTaken if one of them has another duty that does not go with it */
    void demand(Duty duty, Collection<PersonId> people) {
        for (var one : taken) {
            if (people.contains(one.person) && !one.duty.goesWith(duty)) {
                throw new DutyTaken(one.duty);
            }
        }
    }

    void take(Duty duty, Collection<PersonId> people) {
        people.forEach(person -> taken.add(new Taken(person, duty)));
    }

    boolean has(PersonId person) {
        return taken.stream().anyMatch(one -> one.person.equals(person));
    }

    /** @throws HandlersHearNoAppeal if one of them had a part in it */
    void demandStrangers(Collection<PersonId> people) {
        if (people.stream().anyMatch(this::has)) {
            throw new HandlersHearNoAppeal();
        }
    }

    List<PersonId> all() {
        return taken.stream().map(Taken::person).distinct().toList();
    }

    List<PersonId> of(Duty duty) {
        return taken.stream().filter(one -> one.duty == duty).map(Taken::person).distinct().toList();
    }
}
