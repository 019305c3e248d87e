package org.shouze.evidence;

import org.shouze.RuleBroken;

/** A covered copy is made of an original, and says of which. */
public class CoverOfACover extends RuleBroken {}
