package org.shouze.terms;

import org.shouze.RuleBroken;

/** A version from that day or later is arranged already. */
public class RuleIsSuperseded extends RuleBroken {}
