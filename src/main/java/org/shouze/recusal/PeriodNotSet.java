package org.shouze.recusal;

import org.shouze.RuleBroken;

/** People are borrowed for a time that has a first and a last day and is not over. */
public class PeriodNotSet extends RuleBroken {}
