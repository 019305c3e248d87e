package org.shouze.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;

/** Whose turn it is with these items; the room that offers them stands above this one and says it as a bean. */
public interface WhoseTurn {

    /** By item, of those that are open. The number of statements does not grow with the number of items. */
    Map<String, Turn> of(Collection<String> items);

    /**
     * @param label  name of the task where its step serves many, else null
     * @param holder who has taken it, or null while it is offered
     * @param people it is offered to in person
     * @param guarded not everybody may hear of the matter
     */
    record Turn(String item, MatterId matter, String number, String label, UnitId unit, PersonId holder, List<SeatId> seats,
            List<PersonId> people, boolean guarded) {}
}
