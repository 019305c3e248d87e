package org.shouze.hearing;

import java.util.List;

/** A hearing with its words: what was laid before the person concerned and what he wrote; point by point for a defence. */
public record Heard(HearingView hearing, Shown shown, List<String> statements) {

    public Heard {
        statements = List.copyOf(statements);
    }
}
