package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A task is due in the future. */
public class DueInThePast extends RuleBroken {}
