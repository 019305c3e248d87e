package org.shouze.hearing;

import java.time.Instant;
import java.util.List;

import org.shouze.organization.PersonId;

/**
 * An answer as it is given.
 *
 * @param enteredBy who types it in from paper, or null where the person concerned does it himself
 * @param witnesses who saw it written, on paper
 */
record Given(Outcome outcome, List<String> statements, Instant writtenAt, PersonId enteredBy, List<PersonId> witnesses) {

    Given {
        statements = statements.stream().filter(words -> words != null && !words.isBlank()).map(String::strip).toList();
    }

    static Given byPass(Outcome outcome, List<String> statements, Instant now) {
        return new Given(outcome, statements, now, null, List.of());
    }

    boolean onPaper() {
        return enteredBy != null;
    }
}
