package org.shouze.supervision;

import org.shouze.RuleBroken;

/** There is no accepted zero report of that day to draw from. */
public class NothingToDraw extends RuleBroken {}
