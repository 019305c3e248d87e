package org.shouze.accountability;

/** What one may do in a case, and nobody may do two of (X5); only who proposed may also investigate. */
enum Duty {
    PROPOSE, START, INVESTIGATE, REVIEW, DECIDE, HEAR_APPEAL;

    boolean goesWith(Duty other) {
        return this == other || this == PROPOSE && other == INVESTIGATE || this == INVESTIGATE && other == PROPOSE;
    }
}
