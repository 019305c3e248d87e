package org.shouze.cooperation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shouze.matter.Members;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Post;
import org.shouze.organization.Seat;
import org.shouze.organization.Seats;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/**
 * To whom a task may be given: a person with a seat from which the matter's unit is reached (at the unit or above, as
 * reading is), or with the same post at another unit. Never an administrator, never who is barred from it because
 * maker and checker would be one person, never who gives it, never who may not know of the matter.
 */
@Component
class Successors {

    private static final int SHOWN = 20;

    private final People people;
    private final Seats seats;
    private final Holding holding;
    private final Members members;

    Successors(People people, Seats seats, Holding holding, Members members) {
        this.people = people;
        this.seats = seats;
        this.holding = holding;
        this.members = members;
    }

    /** Those whose name or number contains the text; none for no text. */
    List<Candidate> find(Occasion on, String text) {
        var found = people.find(text == null ? "" : text, SHOWN * 3);
        var held = seats.heldByEach(found.stream().map(Person::id).toList());
        var posts = posts(on);
        return found.stream().filter(person -> entitled(on, person.id(), held.get(person.id()), posts)).limit(SHOWN)
                .map(person -> new Candidate(person.id().value(), person.name(),
                        held.get(person.id()).stream().map(Seats.Held::seat).map(Seat::title)
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    /** @throws NotEntitled if it may not be given to this person */
    Person require(Occasion on, long id) {
        var person = people.get(new PersonId(id));
        if (!may(on, person)) {
            throw new NotEntitled(person.name());
        }
        return person;
    }

    boolean may(Occasion on, Person person) {
        return entitled(on, person.id(), seats.heldBy(person.id()), posts(on));
    }

    private Collection<String> posts(Occasion on) {
        return seats.get(holding.offeredTo(on.item())).values().stream().map(Seat::post).map(Post::code)
                .collect(Collectors.toSet());
    }

    private boolean entitled(Occasion on, PersonId person, List<Seats.Held> held, Collection<String> posts) {
        if (person.equals(on.by().person()) || Objects.equals(on.item().barred(), person.value())
                || !members.let(on.matter(), person)) {
            return false;
        }
        var business = held.stream().map(Seats.Held::seat).filter(seat -> seat.post().business()).toList();
        return business.stream().anyMatch(seat -> posts.contains(seat.post().code()))
                || on.matter().confidential() && !business.isEmpty() || ReadingScope.of(business).covers(on.matter().unitPath());
    }
}
