package org.shouze.calendar;

import org.shouze.RuleBroken;

/** Other office hours begin on a day to come: what was counted stays counted. */
public class HoursBeginTooSoon extends RuleBroken {}
