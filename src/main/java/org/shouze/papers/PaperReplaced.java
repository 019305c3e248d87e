package org.shouze.papers;

import org.shouze.RuleBroken;

/** A newer version stands in its place: only that one is signed or corrected. */
public class PaperReplaced extends RuleBroken {}
