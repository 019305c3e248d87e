package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A decision to hold somebody to account names its measures; any other names none. */
class MeasureMissing extends RuleBroken {}
