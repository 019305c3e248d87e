package org.shouze.reporting;

/** The levels that consolidate, from below. */
public enum Rung {
    COLLEGE, LINE_OFFICE, HEADQUARTERS;

    /** The level whose totals it is made of; null for the college, which is made of reports. */
    Rung below() {
        return this == COLLEGE ? null : values()[ordinal() - 1];
    }

    Rung above() {
        return this == HEADQUARTERS ? null : values()[ordinal() + 1];
    }
}
