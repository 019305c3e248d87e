package org.shouze.accountability;

import org.shouze.workflow.Fact;

/** What a case routes by. */
public enum CaseFact implements Fact {
    STARTED, NEW_FACTS, POINTS_RAISED, DEFENCE_WAIVED, ALL_SIGNED, FACTS_CLEAR, SANCTIONED, NOT_PURSUED, EXEMPTED,
    TRANSFERRED, EXEMPTION_AGREED, NEEDS_RECTIFICATION,
    /** The moment when the decision bars no more and the term of appeal is over. */
    PERIOD_ENDS;

    @Override
    public String process() {
        return "accountabilityCase";
    }

    @Override
    public Object initially() {
        return this == PERIOD_ENDS ? "" : (Object) false;
    }
}
