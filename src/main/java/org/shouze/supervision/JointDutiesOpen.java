package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A task is cleared only when the duties of the units that assist are cleared. */
public class JointDutiesOpen extends RuleBroken {}
