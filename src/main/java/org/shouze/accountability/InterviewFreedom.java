package org.shouze.accountability;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Concerned.Role;
import org.shouze.recusal.Conflict;
import org.shouze.recusal.Recusals;
import org.springframework.stereotype.Component;

/**
 * Who is free to talk to somebody (X3). A superior talks to his own people: there the common unit is no conflict, kinship
 * and interest are. Everywhere else the whole rule of recusal holds.
 */
@Component
class InterviewFreedom {

    private final Recusals recusals;
    private final Members members;

    InterviewFreedom(Recusals recusals, Members members) {
        this.recusals = recusals;
        this.members = members;
    }

    /** The subject, and with him whoever must not know, is shut out. @throws org.shouze.recusal.HasConflict for the proposer */
    void begin(Interview.Origin origin, Actor by) {
        if (origin.internal()) {
            members.exclude(origin.id(), origin.subject(), "SUBJECT", by);
        } else {
            recusals.concern(origin.id(), concerned(origin), by);
        }
        demand(origin, List.of(origin.proposer()));
    }

    /** @throws InterviewerNotFree or {@link org.shouze.recusal.HasConflict} if one of them is not free */
    void demand(Interview.Origin origin, Collection<PersonId> people) {
        if (!origin.internal()) {
            recusals.demandFree(origin.id(), people);
            return;
        }
        var conflicts = recusals.conflicts(List.of(concerned(origin)), people);
        if (people.stream().anyMatch(person -> members.isExcluded(origin.id(), person)
                || bound(conflicts.getOrDefault(person, Set.of())))) {
            throw new InterviewerNotFree();
        }
    }

    /** Who had to leave it, or may not come near it. */
    Set<PersonId> shutOut(Interview.Origin origin) {
        return Set.copyOf(members.excluded(origin.id()));
    }

    private static boolean bound(Set<Conflict> conflicts) {
        var others = EnumSet.noneOf(Conflict.class);
        others.addAll(conflicts);
        others.remove(Conflict.SAME_UNIT);
        return !others.isEmpty();
    }

    private static Concerned concerned(Interview.Origin origin) {
        return Concerned.person(Role.SUBJECT, origin.subject(), null);
    }
}
