package org.shouze.discipline;

import org.shouze.RuleBroken;

/** At least two verify, each of them once (X4). */
public class GroupTooSmall extends RuleBroken {}
