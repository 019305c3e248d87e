package org.shouze.discipline;

import org.shouze.workflow.Fact;

/** What a referral routes by. */
public enum ReferralFact implements Fact {
    AGREED, RECEIVED;

    @Override
    public String process() {
        return "referral";
    }

    @Override
    public Object initially() {
        return false;
    }
}
