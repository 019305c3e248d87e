package org.shouze.discipline;

import org.shouze.RuleBroken;

/** A referral without a receipt stays open. */
public class NoReceipt extends RuleBroken {}
