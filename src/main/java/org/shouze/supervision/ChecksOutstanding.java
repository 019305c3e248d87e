package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Each report that was drawn is checked before the check is over. */
public class ChecksOutstanding extends RuleBroken {}
