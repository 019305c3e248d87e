package org.shouze.accountability;

import org.shouze.RuleBroken;

/** What was collected against the epidemic has no other use (X16). */
class HealthStaysOutside extends RuleBroken {}
