package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Thirty days after the conclusion nobody objects to it any more (GS20 Art 17). */
public class ObjectionTooLate extends RuleBroken {}
