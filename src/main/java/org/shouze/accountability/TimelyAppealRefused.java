package org.shouze.accountability;

import org.shouze.RuleBroken;

/** An appeal in time is taken up. */
class TimelyAppealRefused extends RuleBroken {}
