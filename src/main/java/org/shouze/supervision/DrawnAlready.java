package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A sample is drawn once: no second draw until the result pleases. */
public class DrawnAlready extends RuleBroken {}
