package org.shouze.discipline;

import java.util.Collection;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;

/** Who must not touch a clue (X3). */
@Component
class Conflicts {

    private final Members members;

    Conflicts(Members members) {
        this.members = members;
    }

    /** Shuts out whom it is about. */
    void concern(MatterId matter, PersonId subject, Actor by) {
        members.exclude(matter, subject, "subject", by);
    }

    /** @throws PersonIsExcluded if one of them is shut out */
    void demandFree(MatterId matter, Collection<PersonId> people) {
        if (people.stream().anyMatch(person -> members.isExcluded(matter, person))) {
            throw new PersonIsExcluded();
        }
    }

    void recuse(MatterId matter, PersonId person, Actor by) {
        members.exclude(matter, person, "recused", by);
    }
}
