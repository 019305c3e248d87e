package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A reply comes with the opinion of the unit's head (R19 Art 29). */
public class HeadOpinionMissing extends RuleBroken {}
