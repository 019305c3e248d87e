package org.shouze.supervision;

import org.shouze.workflow.Fact;

/** What an objection routes by. */
public enum ObjectionFact implements Fact {
    STANDS;

    @Override
    public String process() {
        return "objection";
    }

    @Override
    public Object initially() {
        return false;
    }
}
