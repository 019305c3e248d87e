package org.shouze.portal;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;

/**
 * Another system that was let in.
 *
 * @param unit   how far its token goes
 * @param keeper who answers for it: it never reads more than he
 */
public record Visit(String token, Unit unit, Acting keeper) {

    /**
     * The unit it asks for.
     *
     * @param asked or null for the whole of it
     * @throws NotFound if there is none, or it lies outside
     */
    public UnitId within(Units units, Long asked) {
        if (asked == null) {
            return unit.id();
        }
        var found = units.get(new UnitId(asked));
        if (!unit.covers(found.path())) {
            throw new NotFound("unit " + asked);
        }
        return found.id();
    }
}
