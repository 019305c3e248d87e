package org.shouze.supervision;

import org.shouze.RuleBroken;

/** The unit that it is taken from does not get it again. */
public class SameUnitAgain extends RuleBroken {}
