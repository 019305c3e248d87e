package org.shouze.supervision;

import org.shouze.workflow.Fact;

/** What a rectification routes by. */
public enum RectificationFact implements Fact {
    ASSIGNED, OURS, STANDS, RESOLVED, AGREED;

    @Override
    public String process() {
        return "rectification";
    }

    @Override
    public Object initially() {
        return false;
    }
}
