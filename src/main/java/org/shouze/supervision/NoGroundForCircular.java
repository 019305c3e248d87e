package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Only what is overdue or was sent back is criticised in a circular (通报). */
public class NoGroundForCircular extends RuleBroken {}
