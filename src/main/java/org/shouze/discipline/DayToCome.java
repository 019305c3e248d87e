package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Nothing was received, found or done on a day that is still to come. */
public class DayToCome extends RuleBroken {}
