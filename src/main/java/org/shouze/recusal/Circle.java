package org.shouze.recusal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shouze.recusal.Concerned.Role;

/** Those a matter concerns, and how somebody is tied to them. */
record Circle(List<Party> parties, LocalDate today) {

    /** P: who belonged to the subject's unit within this time is blocked (domain X3). */
    static final int YEARS = 3;

    record Party(Role role, Tied tied) {

        boolean is(Role other) {
            return role == other;
        }
    }

    Set<Conflict> of(Tied handler) {
        var conflicts = EnumSet.noneOf(Conflict.class);
        for (var party : parties) {
            if (isSame(handler, party.tied())) {
                conflicts.add(switch (party.role()) {
                    case SUBJECT -> Conflict.SELF;
                    case INFORMANT -> Conflict.INFORMANT;
                    case WITNESS -> Conflict.WITNESS;
                });
            }
            if (!party.is(Role.WITNESS) && handler.isRelativeOf(party.tied())) {
                conflicts.add(Conflict.RELATIVE);
            }
            if (party.is(Role.SUBJECT) && handler.sharesHouseWith(party.tied(), today.minusYears(YEARS))) {
                conflicts.add(Conflict.SAME_UNIT);
            }
            if (handler.hasInterestIn(party.tied())) {
                conflicts.add(Conflict.DECLARED);
            }
        }
        return conflicts;
    }

    private static boolean isSame(Tied one, Tied other) {
        return one.person() != null && one.person().equals(other.person());
    }
}
