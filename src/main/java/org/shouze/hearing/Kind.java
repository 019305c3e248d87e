package org.shouze.hearing;

import java.util.Set;

/** What is asked of the person concerned, and what counts as an answer. */
public enum Kind {

    /** 函询: explain in writing. */
    REPLY(Outcome.ANSWERED, Outcome.REFUSED),
    /** Read what was written down, and sign it: with an opinion, or not at all. */
    SIGN(Outcome.SIGNED, Outcome.REFUSED),
    /** 陈述申辩: point by point, so that each can be answered. */
    DEFEND(Outcome.ANSWERED, Outcome.WAIVED, Outcome.REFUSED),
    APPEAL(Outcome.ANSWERED, Outcome.WAIVED);

    private final Set<Outcome> outcomes;

    Kind(Outcome... outcomes) {
        this.outcomes = Set.of(outcomes);
    }

    public boolean takes(Outcome outcome) {
        return outcomes.contains(outcome);
    }
}
