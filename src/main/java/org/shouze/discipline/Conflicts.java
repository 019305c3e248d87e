package org.shouze.discipline;

import java.util.Collection;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.springframework.stereotype.Component;

/** Who must not touch a clue (X3), as the room of recusal knows it. */
@Component
class Conflicts {

    private static final String BY_HIMSELF = "本人申请回避";

    private final Recusals recusals;
    private final Members members;

    Conflicts(Recusals recusals, Members members) {
        this.recusals = recusals;
        this.members = members;
    }

    /** Shuts out whom it is about, with his chain and his relatives. */
    void concern(MatterId matter, PersonId subject, Actor by) {
        recusals.concern(matter, Concerned.person(Concerned.Role.SUBJECT, subject, null), by);
    }

    /** @throws org.shouze.recusal.HasConflict if one of them may not handle it */
    void demandFree(MatterId matter, Collection<PersonId> people) {
        recusals.demandFree(matter, people);
    }

    /** He leaves at once; the head decides on it. */
    void recuse(MatterId matter, PersonId person, Request.Ground ground, Actor by) {
        recusals.recuse(matter, person, ground, BY_HIMSELF, Request.Asker.SELF, by);
        members.dismiss(matter, person, by);
    }
}
