package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Who broke the glass does not review it. */
public class SameReviews extends RuleBroken {}
