package org.shouze.terms;

/** What a term is counted in. OWN: the room hands a due time of its own. */
public enum Measure {
    OWN, HOURS, WORKING_HOURS, DAYS, WORKING_DAYS, MONTHS;

    /** Does its time pass in the office's hours only? */
    boolean inOfficeTime() {
        return this != OWN && this != HOURS;
    }

    /** Does it end when the office closes on a day? */
    boolean endsWithADay() {
        return this == DAYS || this == WORKING_DAYS || this == MONTHS;
    }
}
