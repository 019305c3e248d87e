package org.shouze.reporting;

import org.shouze.workflow.Fact;

/** What a consolidation routes by. */
public enum ConsolidationFact implements Fact {
    SIGNED, TOP_LEVEL;

    @Override
    public String process() {
        return "consolidation";
    }

    @Override
    public Object initially() {
        return false;
    }
}
