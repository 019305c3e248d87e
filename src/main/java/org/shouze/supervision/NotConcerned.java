package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Only the unit that a conclusion is about objects to it. */
public class NotConcerned extends RuleBroken {}
