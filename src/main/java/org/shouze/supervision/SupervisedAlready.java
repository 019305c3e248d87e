package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A supervised task that is late is urged or criticised, not supervised once more. */
public class SupervisedAlready extends RuleBroken {}
