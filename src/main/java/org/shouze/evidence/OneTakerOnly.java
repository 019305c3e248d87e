package org.shouze.evidence;

import org.shouze.RuleBroken;

/** Evidence is taken by two (X4). */
public class OneTakerOnly extends RuleBroken {}
