package org.shouze.recusal;

import java.time.LocalDate;
import java.util.List;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * A person with what ties him to others: on either side of a matter.
 *
 * @param person    null for an outsider or an organisation
 * @param name      null for an organisation
 * @param served    the houses (a college, an office) he serves in or has served in
 * @param relatives whom he declared as near relatives
 * @param interests what else he declared
 */
record Tied(PersonId person, String name, List<Served> served, List<Someone> relatives, List<Interest> interests) {

    /** @param until null while he serves there */
    record Served(UnitId house, LocalDate until) {

        boolean isSince(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** A person of the registers, or one known by name only. */
    record Someone(PersonId person, String name) {

        /** By id where both are known by it; a mere name that is the same counts. */
        boolean is(Tied other) {
            return person != null && other.person() != null
                    ? person.equals(other.person())
                    : name != null && name.equals(other.name());
        }
    }

    /** Towards a person or towards a house; one of the two is null. */
    record Interest(Someone person, UnitId house) {}

    boolean isRelativeOf(Tied other) {
        return relatives.stream().anyMatch(each -> each.is(other))
                || other.relatives.stream().anyMatch(each -> each.is(this));
    }

    boolean hasInterestIn(Tied other) {
        return interests.stream().anyMatch(each -> each.person() != null ? each.person().is(other)
                : other.served.stream().anyMatch(served -> served.house().equals(each.house())));
    }

    /** Both belong, or belonged since that day, to one house. */
    boolean sharesHouseWith(Tied other, LocalDate since) {
        return served.stream().filter(own -> own.isSince(since)).anyMatch(own -> other.served.stream()
                .filter(theirs -> theirs.isSince(since)).anyMatch(theirs -> theirs.house().equals(own.house())));
    }
}
