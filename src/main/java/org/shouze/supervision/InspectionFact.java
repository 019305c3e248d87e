package org.shouze.supervision;

import org.shouze.workflow.Fact;

/** What an inspection routes by. */
public enum InspectionFact implements Fact {
    APPROVED, SAMPLED, MATCHED, PROBLEMS, RESOLVED;

    @Override
    public String process() {
        return "inspection";
    }

    @Override
    public Object initially() {
        return false;
    }
}
