package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A due time, a return, an objection is nothing without its reason. */
public class ReasonMissing extends RuleBroken {}
