package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody is answered more heavily for having defended himself: not more than what was shown to him (X8). */
class HeavierThanShown extends RuleBroken {}
