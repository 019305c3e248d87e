package org.shouze.hearing;

import org.shouze.matter.MatterId;

/** The person concerned has answered. Heard in the transaction that takes the answer: who can't take it undoes it. */
public record PersonAnswered(MatterId matter, HearingId hearing, Kind kind, Outcome outcome) {}
