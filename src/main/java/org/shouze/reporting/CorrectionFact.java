package org.shouze.reporting;

import org.shouze.workflow.Fact;

/** What a correction routes by. */
public enum CorrectionFact implements Fact {
    APPROVED, TO_REVISE, PURSUED;

    @Override
    public String process() {
        return "correction";
    }

    @Override
    public Object initially() {
        return false;
    }
}
