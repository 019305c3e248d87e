package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Decided by three or more, with minutes, by more than half of those who voted (X12). */
class DecisionNotCollective extends RuleBroken {}
