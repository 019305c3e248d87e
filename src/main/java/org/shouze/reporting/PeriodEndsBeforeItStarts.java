package org.shouze.reporting;

import org.shouze.RuleBroken;

public class PeriodEndsBeforeItStarts extends RuleBroken {
}
