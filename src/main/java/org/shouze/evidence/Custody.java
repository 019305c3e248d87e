package org.shouze.evidence;

import java.time.Instant;

/**
 * One line of who has had a piece of evidence.
 *
 * @param toName to whom it was handed, or null
 */
public record Custody(Instant at, Act act, String name, String toName, String note) {

    public enum Act {

        TAKEN, PUT_IN, NEW_VERSION, COVERED, HANDED, OPENED;

        public String label() {
            return "evidence.custody." + this;
        }
    }
}
