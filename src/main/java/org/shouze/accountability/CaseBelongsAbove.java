package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Who leads the university is managed above: the case goes there. */
class CaseBelongsAbove extends RuleBroken {}
