package org.shouze.accountability;

import org.shouze.workflow.Fact;

/** What a talk or letter routes by. */
public enum InterviewFact implements Fact {
    APPROVED, TO_REVISE, BY_LETTER, REPLIED, REPLY_CLEAR, BREACH_SUSPECTED, SELF_CRITICISM, RECTIFICATION, RECHECK;

    @Override
    public String process() {
        return "interview";
    }

    @Override
    public Object initially() {
        return false;
    }
}
