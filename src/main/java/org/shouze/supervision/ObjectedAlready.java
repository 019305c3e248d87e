package org.shouze.supervision;

import org.shouze.RuleBroken;

/** To one conclusion there is one objection. */
public class ObjectedAlready extends RuleBroken {}
