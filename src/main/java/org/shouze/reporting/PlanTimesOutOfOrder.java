package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A level would be asked before the one below it has had its time. */
public class PlanTimesOutOfOrder extends RuleBroken {
}
