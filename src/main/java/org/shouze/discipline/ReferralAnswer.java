package org.shouze.discipline;

/** What came of a referral where it was handed over: kept as one word and a day. */
public enum ReferralAnswer {
    FILED, SANCTIONED, NO_ACTION, NOT_ACCEPTED
}
