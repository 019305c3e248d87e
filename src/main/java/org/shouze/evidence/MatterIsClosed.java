package org.shouze.evidence;

import org.shouze.RuleBroken;

/** The evidence of a matter that is closed stays as it is. */
public class MatterIsClosed extends RuleBroken {}
