package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Decisions give their reasons. */
class ReasonNotGiven extends RuleBroken {}
