package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The second approval comes from outside the line. */
public class LineDecidesAlone extends RuleBroken {}
