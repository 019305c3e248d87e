package org.shouze.matter;

import java.util.Set;

import org.shouze.identity.Acting;
import org.shouze.organization.Seat;
import org.shouze.organization.UnitKind.Level;

/** Who looks down on work from above its unit, not from it. */
public final class Superiors {

    private static final Set<Level> COMMITTEES = Set.of(Level.SCHOOL, Level.COLLEGE, Level.BRANCH);

    private Superiors() {}

    /** From any seat by which he reads it: may urge. */
    public static boolean answer(Acting acting, String unitPath) {
        return ReadingScope.of(acting).paths().stream().anyMatch(path -> isAbove(path, unitPath));
    }

    /** As secretary of a committee, or its deputy, or as president: may give work to somebody else. */
    public static boolean lead(Acting acting, String unitPath) {
        return acting.whole().stream().map(held -> held.seat())
                .anyMatch(seat -> leads(seat) && isAbove(seat.unit().path(), unitPath));
    }

    private static boolean leads(Seat seat) {
        return COMMITTEES.contains(seat.unit().kind().level())
                && (seat.post().code().endsWith("SECRETARY") || seat.post().code().equals("PRESIDENT"));
    }

    private static boolean isAbove(String path, String unitPath) {
        return unitPath.startsWith(path) && !unitPath.equals(path);
    }
}
