package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A due time moves on only, and only to a moment still to come. */
public class DueNotLater extends RuleBroken {}
