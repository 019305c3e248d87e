package org.shouze.supervision;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * A task to be put under supervision.
 *
 * @param unit        which does it; an office, a college or a branch
 * @param responsible who answers for it by name, or null: whoever heads the unit
 * @param subject     what lists call it, at most 60 characters; not shown anywhere if it is confidential
 * @param what        what is demanded, kept sealed
 * @param due         in the future
 * @param source      the matter it comes from, told when it is cleared; or null
 * @param confidential known to its members only
 * @param assisting   units that assist (协办): each gets a duty of its own, and all are cleared first
 */
public record NewRectification(UnitId unit, PersonId responsible, String subject, String what, Instant due,
        MatterId source, boolean confidential, List<UnitId> assisting) {

    /** One unit, nobody assisting; the subject is the first line of what is demanded. */
    public NewRectification(UnitId unit, PersonId responsible, String what, Instant due, MatterId source,
            boolean confidential) {
        this(unit, responsible, shortened(what), what, due, source, confidential, List.of());
    }

    private static String shortened(String what) {
        var first = what.strip().lines().findFirst().orElse("");
        return first.length() <= 60 ? first : first.substring(0, 59) + "…";
    }
}
