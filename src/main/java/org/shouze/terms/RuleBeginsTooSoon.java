package org.shouze.terms;

import org.shouze.RuleBroken;

/** A version begins on a day to come: the past stays as it was. */
public class RuleBeginsTooSoon extends RuleBroken {}
