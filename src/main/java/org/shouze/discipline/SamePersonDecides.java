package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Who proposes does not approve, and who verifies does not decide (X5). */
public class SamePersonDecides extends RuleBroken {}
