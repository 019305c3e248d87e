package org.shouze.reporting;

/** Paper is written on the day of the report or later, never in the future. */
class WrittenOutsideTheDay extends FilingFault {

    WrittenOutsideTheDay() {
        super("writtenAt");
    }
}
