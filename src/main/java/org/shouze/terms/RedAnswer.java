package org.shouze.terms;

import org.shouze.audit.Actor;

/**
 * What an item that is over its time may lead to, if somebody so decides: a reminder, a supervised task, a clue. Each is
 * a bean of the room that knows how to begin it.
 */
public interface RedAnswer {

    /** Short and stable; it stands in the record. */
    String key();

    /** Message key of its name: 发提醒. */
    String label();

    /** Message key of whom it reaches and what happens then. */
    String whom();

    /** Begins it, in the decision's own transaction. @param reason what the person who decided wrote */
    void begin(Proposal proposal, Actor by, String reason);
}
