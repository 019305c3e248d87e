package org.shouze.accountability;

import org.shouze.RuleBroken;

/** There is no served decision to appeal against, or an appeal is open. */
class NoAppealHere extends RuleBroken {}
