package org.shouze.papers;

import org.shouze.RuleBroken;

/** What it said went into a case file; here its index is left. */
public class PaperReduced extends RuleBroken {}
