package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The referral does not stand where this can be done. */
public class ReferralNotReady extends RuleBroken {}
