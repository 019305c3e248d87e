package org.shouze.evidence;

import org.shouze.RuleBroken;

/** Evidence of a confidential matter is taken by people who know of it. */
public class TakerIsNoMember extends RuleBroken {}
