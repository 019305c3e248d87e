package org.shouze.discipline;

import org.shouze.workflow.Fact;

/** What a clue routes by. */
public enum ClueFact implements Fact {
    OURS, SUPERIOR, ELSEWHERE, DUPLICATE, ASSIGNED, AGREED, SECOND, OUTSIDE_AGREED, TALK, HOLD, NO_ACTION,
    BELIEVED, ASK_AGAIN, VERIFY, PLAN_AGREED, ALL_SIGNED, OUTCOME_AGREED, FILE, TRANSFER, REMIND, DISMISS,
    KEEP, TAKE_UP, CLOSE;

    @Override
    public String process() {
        return "clue";
    }

    @Override
    public Object initially() {
        return false;
    }
}
