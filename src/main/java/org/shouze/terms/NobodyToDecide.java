package org.shouze.terms;

import org.shouze.RuleBroken;

/** There is no seat above that could decide. */
public class NobodyToDecide extends RuleBroken {}
