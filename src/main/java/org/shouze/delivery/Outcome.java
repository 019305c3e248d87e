package org.shouze.delivery;

import java.time.Duration;

/** What became of one attempt. Trouble is the last part of a message key, {@code delivery.trouble.…}: never a foreign text. */
sealed interface Outcome {

    /** The other side has taken it over. @param receipt by which it can be asked later, or null */
    record Taken(String receipt) implements Outcome {}

    /** It has reached the person's device. */
    record Delivered() implements Outcome {}

    /** Try again. @param after at the earliest, or null for the usual back-off */
    record Later(String trouble, Duration after) implements Outcome {

        Later(String trouble) {
            this(trouble, null);
        }
    }

    /** Somebody has to look at it: a dead letter. */
    record Refused(String trouble) implements Outcome {}

    /** This person can't be reached by this channel; nobody needs to do anything. */
    record Unreachable(String trouble) implements Outcome {}

    /** Nothing goes by this channel at the moment, whoever it is for: all its letters wait, without counting. */
    record Down(String trouble) implements Outcome {}
}
