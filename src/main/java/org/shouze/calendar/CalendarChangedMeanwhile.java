package org.shouze.calendar;

import org.shouze.RuleBroken;

/** Somebody imported between looking at the difference and applying it. */
class CalendarChangedMeanwhile extends RuleBroken {}
