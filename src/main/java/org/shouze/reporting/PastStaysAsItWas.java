package org.shouze.reporting;

import org.shouze.RuleBroken;

/** What rounds were opened by is frozen; only days to come are arranged. */
public class PastStaysAsItWas extends RuleBroken {
}
