package org.shouze.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.function.Predicate;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** One question to the person concerned. It is answered once. */
record Hearing(HearingId id, MatterId matter, Kind kind, Concerned concerned, Instant askedAt, HearingView.Status status) {

    /** Clocks on the wall are read to the minute. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** @param shutOut who may not take part in the matter */
    void demand(Given given, Instant now, Predicate<PersonId> shutOut) {
        if (status != HearingView.Status.OPEN) {
            throw new NotWaitingForAnAnswer();
        }
        if (given.outcome() == null || !kind.takes(given.outcome())) {
            throw new AnswerDoesNotFit();
        }
        if (given.outcome().needsWords() && given.statements().isEmpty()) {
            throw new NothingWritten();
        }
        if (given.writtenAt() == null || given.writtenAt().isAfter(now)
                || given.writtenAt().plus(A_MINUTE).isBefore(askedAt)) {
            throw new WrittenAtAnotherTime();
        }
        if (given.onPaper()) {
            demandWitnesses(given, shutOut);
        }
    }

    private void demandWitnesses(Given given, Predicate<PersonId> shutOut) {
        if (new HashSet<>(given.witnesses()).size() != 2 || given.witnesses().contains(given.enteredBy())) {
            throw new TwoWitnessesNeeded();
        }
        if (given.witnesses().stream().anyMatch(witness -> concerned.is(witness) || shutOut.test(witness))) {
            throw new WitnessNotFree();
        }
    }
}
