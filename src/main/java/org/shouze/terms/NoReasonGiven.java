package org.shouze.terms;

import org.shouze.RuleBroken;

/** A reason is asked for and none is given. */
public class NoReasonGiven extends RuleBroken {}
