package org.shouze.accountability;

import org.shouze.workflow.Fact;

/** What an appeal routes by. */
public enum AppealFact implements Fact {
    TAKEN_UP, PURSUED, UPHELD, CHANGED, REDECIDED, REVOKED;

    @Override
    public String process() {
        return "appeal";
    }

    @Override
    public Object initially() {
        return false;
    }
}
