package org.shouze.accountability;

import org.shouze.RuleBroken;

/** No case without a ground, and none that no rule of its time knows (X1). */
class GroundMissing extends RuleBroken {}
