package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The defence is taken, or its refusal noted, before anything is decided (A19 Art 11). */
class DefenceNotHeard extends RuleBroken {}
