package org.shouze.evidence;

import org.shouze.RuleBroken;

/** Nothing is taken before its time. */
public class TakenInTheFuture extends RuleBroken {}
