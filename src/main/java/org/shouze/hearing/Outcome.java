package org.shouze.hearing;

/** How an answer came out. None of them holds the procedure up (X10). */
public enum Outcome {
    /** Signed; with an opinion where one is written. */
    SIGNED,
    ANSWERED,
    /** Nothing to say, and says so. */
    WAIVED,
    /** Would not sign or answer; what is written is the annotation. */
    REFUSED;

    /** Must something be written with it? */
    boolean needsWords() {
        return this == ANSWERED || this == REFUSED;
    }
}
