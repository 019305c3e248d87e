package org.shouze.recusal;

import java.time.LocalDate;
import java.util.UUID;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * What somebody declared about himself, for a time.
 *
 * @param kin    of a relative, else null
 * @param about  the relative, or whom the interest is towards, if he stands in the registers
 * @param name   the same person's name if he does not
 * @param unit   the unit the interest is towards, or where the declarer served
 * @param note   in the declarer's words, or null
 * @param until  null until further notice
 */
public record Declaration(UUID id, PersonId by, Kind kind, Kinship kin, PersonId about, String name, UnitId unit,
        String note, LocalDate from, LocalDate until) {

    public enum Kind { RELATIVE, INTEREST, SERVICE }

    void demandWhole() {
        var named = about != null || name != null;
        var whole = switch (kind) {
            case RELATIVE -> kin != null && named;
            case INTEREST -> named || unit != null;
            case SERVICE -> unit != null;
        };
        if (!whole || from == null || until != null && until.isBefore(from)) {
            throw new DeclarationIncomplete();
        }
    }

    boolean isOf(Kind other, LocalDate day) {
        return kind == other && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
