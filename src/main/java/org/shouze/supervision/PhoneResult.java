package org.shouze.supervision;

/**
 * What a phone check of a zero report found. There is no field for anything else: whose health, which symptom, never
 * enters an inspection (X16).
 */
public enum PhoneResult {
    MATCHES, NOT_CHECKED, UNREPORTED, HEADCOUNT, NOT_REACHED;

    /** Is it a difference, on which the unit is heard? */
    public boolean differs() {
        return this == NOT_CHECKED || this == UNREPORTED || this == HEADCOUNT;
    }
}
