package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A name is cleared as widely as it was spoken of (X11). */
class ReachTooNarrow extends RuleBroken {}
