package org.shouze.papers;

import org.shouze.RuleBroken;

/** Whoever corrects a paper says why. */
public class CorrectionWithoutReason extends RuleBroken {}
