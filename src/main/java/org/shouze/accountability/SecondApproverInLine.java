package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Who agrees to an exemption is outside the line: he had no other part in the case. */
class SecondApproverInLine extends RuleBroken {}
