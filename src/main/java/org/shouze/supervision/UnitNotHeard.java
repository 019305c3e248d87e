package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Nobody is blamed for a difference before the unit has been asked. */
public class UnitNotHeard extends RuleBroken {}
