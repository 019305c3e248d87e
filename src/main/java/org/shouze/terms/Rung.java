package org.shouze.terms;

import java.time.Duration;
import java.util.List;

/**
 * One step of the ladder.
 *
 * @param colour      what the item turns, or null for a plain reminder
 * @param amount      percent of the time left, or minutes before or after the due moment
 * @param unlessNoted not climbed if the holder wrote a progress note
 * @param unanswered  climbed sooner if the colour before it has not been acknowledged for so many minutes of the term's
 *                    own time; or null
 * @param means       how it is told
 * @param document    key of the document it makes, or null
 * @param proposes    puts a reminder, a supervised task or a clue before the seat one level up
 */
public record Rung(Colour colour, Mark mark, int amount, boolean unlessNoted, Integer unanswered, List<Audience> tells,
        Means means, String document, boolean proposes) {

    public enum Mark { PERCENT_LEFT, BEFORE_DUE, AFTER_DUE }

    /** How long before or after the due moment. */
    public Duration span() {
        return Duration.ofMinutes(amount);
    }

    /** How long the colour before it may stay unanswered, or null. */
    public Duration patience() {
        return unanswered == null ? null : Duration.ofMinutes(unanswered);
    }

    /** What it is known by within its rule and remembered by once climbed. */
    public String key() {
        return colour == null ? mark + ":" + amount : colour.name();
    }
}
