package org.shouze.supervision;

import org.shouze.RuleBroken;

/** There is no conclusion yet that somebody could object to. */
public class NothingConcluded extends RuleBroken {}
