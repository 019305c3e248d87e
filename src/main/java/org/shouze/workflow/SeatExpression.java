package org.shouze.workflow;

import java.util.Locale;
import java.util.Optional;

import org.shouze.organization.UnitKind;

/**
 * Whom a user task waits for, as its model says it: {@code GRID_KEEPER} (that post at the matter's unit),
 * {@code SECRETARY@college} (at the nearest unit of that level), {@code CHECKER@matter} (by role in the matter),
 * {@code INITIATOR} (who opened it).
 */
public record SeatExpression(String name, Place place) {

    public enum Place { HERE, SCHOOL, COLLEGE, BRANCH, GRID, MATTER, INITIATOR;

        public Optional<UnitKind.Level> level() {
            return switch (this) {
                case SCHOOL -> Optional.of(UnitKind.Level.SCHOOL);
                case COLLEGE -> Optional.of(UnitKind.Level.COLLEGE);
                case BRANCH -> Optional.of(UnitKind.Level.BRANCH);
                case GRID -> Optional.of(UnitKind.Level.GRID);
                default -> Optional.empty();
            };
        }
    }

    /** @throws IllegalArgumentException if the place is none of the known ones */
    public static SeatExpression parse(String text) {
        if (text.equals("INITIATOR")) {
            return new SeatExpression(text, Place.INITIATOR);
        }
        var at = text.indexOf('@');
        return at < 0 ? new SeatExpression(text, Place.HERE)
                : new SeatExpression(text.substring(0, at),
                        Place.valueOf(text.substring(at + 1).toUpperCase(Locale.ROOT)));
    }

    /** Does it name a post of the organization, rather than people by their role? */
    public boolean namesPost() {
        return place != Place.MATTER && place != Place.INITIATOR;
    }
}
