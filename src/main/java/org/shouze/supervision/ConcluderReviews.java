package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Who took part in a conclusion, or objects to it, does not review it (GS20 Art 17). */
public class ConcluderReviews extends RuleBroken {}
