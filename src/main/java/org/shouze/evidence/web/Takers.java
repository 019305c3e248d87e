package org.shouze.evidence.web;

import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.matter.Confidence;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;

/** The people of a confidential matter, to choose takers and the next holder from. */
@Component
class Takers {

    private final Members members;
    private final People people;

    Takers(Members members, People people) {
        this.members = members;
        this.people = people;
    }

    /** For the pages of a confidential matter; null for an ordinary one. */
    Confidence confidence(Matter matter, Acting reader) {
        return matter.confidential() ? members.confidence(matter.id(), reader.person()) : null;
    }

    /** @param without this one, or null for all */
    List<Person> of(MatterId matter, PersonId without) {
        var now = members.of(matter).stream().filter(Members.Member::isNow).map(Members.Member::person).distinct()
                .filter(person -> !person.equals(without)).toList();
        return List.copyOf(people.get(now).values());
    }
}
