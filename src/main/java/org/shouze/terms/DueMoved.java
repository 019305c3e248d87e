package org.shouze.terms;

import java.time.Instant;
import java.util.List;

/** Due times that moved; published in the transaction that moved them. */
public record DueMoved(List<To> items) {

    public enum Cause { PAUSE, EXTENSION, CALENDAR, RULE }

    public record To(String item, Instant due) {}
}
