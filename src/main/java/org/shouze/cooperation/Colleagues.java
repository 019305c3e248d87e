package org.shouze.cooperation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seat;
import org.shouze.organization.Seats;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** Who may be asked, copied or made to sign: everybody who takes part in the work and may know of the matter. */
@Component
class Colleagues {

    private static final int SHOWN = 20;

    private final People people;
    private final Seats seats;
    private final Members members;

    Colleagues(People people, Seats seats, Members members) {
        this.people = people;
        this.seats = seats;
        this.members = members;
    }

    /** Those whose name or number contains the text; none for no text. */
    List<Candidate> find(Occasion on, String text) {
        return candidates(on, people.find(text == null ? "" : text, SHOWN * 2)).stream().limit(SHOWN).toList();
    }

    /** Those already chosen, to be shown beside who is found. */
    List<Candidate> chosen(Occasion on, Collection<Long> ids) {
        return candidates(on, people.get(ids.stream().map(PersonId::new).toList()).values());
    }

    /** @throws NotEntitled if one of them takes no part in the work */
    List<Person> require(Occasion on, Collection<Long> ids) {
        var found = people.get(ids.stream().map(PersonId::new).toList());
        var held = seats.heldByEach(found.keySet());
        found.values().stream().filter(person -> !takesPart(on, person, held)).findFirst().ifPresent(person -> {
            throw new NotEntitled(person.name());
        });
        return List.copyOf(found.values());
    }

    boolean may(Occasion on, Person person) {
        return takesPart(on, person, seats.heldByEach(List.of(person.id())));
    }

    private List<Candidate> candidates(Occasion on, Collection<Person> found) {
        var held = seats.heldByEach(found.stream().map(Person::id).toList());
        return found.stream().filter(person -> takesPart(on, person, held))
                .map(person -> new Candidate(person.id().value(), person.name(), held.get(person.id()).stream()
                        .map(Seats.Held::seat).map(Seat::title).collect(Collectors.joining("、")))).toList();
    }

    private boolean takesPart(Occasion on, Person person, Map<PersonId, List<Seats.Held>> held) {
        return !person.id().equals(on.by().person())
                && held.get(person.id()).stream().anyMatch(one -> one.seat().post().business())
                && members.let(on.matter(), person.id());
    }
}
