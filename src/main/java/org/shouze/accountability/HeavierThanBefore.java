package org.shouze.accountability;

import org.shouze.RuleBroken;

/** An appeal does not end with something heavier on the same facts (X8). */
class HeavierThanBefore extends RuleBroken {}
