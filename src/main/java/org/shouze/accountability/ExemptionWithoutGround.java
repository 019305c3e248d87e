package org.shouze.accountability;

import org.shouze.RuleBroken;

/** An exemption names its ground, and somebody outside the line agrees to it. */
class ExemptionWithoutGround extends RuleBroken {}
