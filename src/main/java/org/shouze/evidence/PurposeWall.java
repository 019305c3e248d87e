package org.shouze.evidence;

import org.shouze.RuleBroken;

/** What was collected against the epidemic has no other use, a case least of all (X16). */
public class PurposeWall extends RuleBroken {}
