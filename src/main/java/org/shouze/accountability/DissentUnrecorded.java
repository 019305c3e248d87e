package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Who votes against says why, and it is recorded (X12). */
class DissentUnrecorded extends RuleBroken {}
