package org.shouze.supervision;

import org.shouze.RuleBroken;

/** The inspection has moved on since, or is not there yet. */
public class InspectionMovedOn extends RuleBroken {}
