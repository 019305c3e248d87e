package org.shouze.terms;

import org.shouze.RuleBroken;

/** Two rungs of the rule are the same. */
public class RungsCollide extends RuleBroken {}
