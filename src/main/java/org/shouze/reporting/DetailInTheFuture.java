package org.shouze.reporting;

/** Arrival and departure are facts, not intentions. */
public class DetailInTheFuture extends FilingFault {

    DetailInTheFuture(long person) {
        super("details[" + person + "].on");
    }
}
