package org.shouze.hearing;

import org.shouze.RuleBroken;

/** Two people, neither of them the one who types it in (X4). */
public class TwoWitnessesNeeded extends RuleBroken {}
