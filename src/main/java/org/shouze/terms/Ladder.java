package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each rung of one running term is to be climbed. Moves with its due time; what was climbed stays climbed. */
record Ladder(Measure measure, List<Rung> rungs, Arithmetic arithmetic) {

    /**
     * How the item stands.
     *
     * @param paused   how much of the term's own time its clock stood still
     * @param noted    when the holder last wrote a progress note, or null
     * @param answered when he last acknowledged a colour or wrote a note, or null
     * @param climbed  when, by key of the rung
     * @param outages  in their order
     */
    record Standing(Instant start, Instant due, Duration paused, Instant noted, Instant answered,
            Map<String, Instant> climbed, List<Outage> outages) {}

    /** @param moment the one it is climbed at, or after if the system is down then */
    record Next(Rung rung, Instant moment) {}

    /** The next one up, however long ago its moment was. */
    Optional<Next> next(Standing now) {
        return ahead(now).stream().findFirst();
    }

    /** All that are still to be climbed, in their order. */
    List<Next> ahead(Standing now) {
        return rungs.stream().filter(rung -> !now.climbed().containsKey(rung.key()))
                .filter(rung -> !rung.unlessNoted() || now.noted() == null)
                .map(rung -> new Next(rung, moment(rung, now)))
                .filter(next -> next.moment().isAfter(now.start()))
                .sorted(Comparator.comparing(Next::moment)).toList();
    }

    /** The colour it has now: one that was climbed and still would be. */
    Optional<Colour> colour(Standing now, Instant at) {
        return rungs.stream().filter(rung -> rung.colour() != null && now.climbed().containsKey(rung.key()))
                .filter(rung -> !byDue(rung, now).isAfter(at) || tooLong(rung, now).isPresent())
                .map(Rung::colour).max(Comparator.naturalOrder());
    }

    private Instant moment(Rung rung, Standing now) {
        var regular = byDue(rung, now);
        return tooLong(rung, now).filter(sooner -> sooner.isBefore(regular)).orElse(regular);
    }

    private Instant byDue(Rung rung, Standing now) {
        return switch (rung.mark()) {
            case BEFORE_DUE -> now.due().minus(Duration.ofMinutes(rung.amount()));
            case AFTER_DUE -> Outage.later(now.due(), Duration.ofMinutes(rung.amount()), now.outages());
            case PERCENT_LEFT -> arithmetic.earlier(measure, now.due(), term(now).multipliedBy(rung.amount()).dividedBy(100));
        };
    }

    private Duration term(Standing now) {
        var term = arithmetic.length(measure, now.start(), now.due()).minus(now.paused());
        return term.isNegative() ? Duration.ZERO : term;
    }

    /** When the colour before it has waited for an answer for too long, if it did get none. */
    private Optional<Instant> tooLong(Rung rung, Standing now) {
        if (rung.unanswered() == null || rung.colour() == null || rung.colour() == Colour.YELLOW) {
            return Optional.empty();
        }
        var lighter = Colour.values()[rung.colour().ordinal() - 1].name();
        var since = now.climbed().get(lighter);
        var stands = rungs.stream().filter(other -> other.key().equals(lighter))
                .anyMatch(other -> since != null && !byDue(other, now).isAfter(since));
        var answered = since != null && now.answered() != null && !now.answered().isBefore(since);
        return stands && !answered
                ? Optional.of(arithmetic.later(measure, since, Duration.ofMinutes(rung.unanswered())))
                : Optional.empty();
    }
}
