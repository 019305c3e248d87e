package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The informant was told that already. */
public class ToldAlready extends RuleBroken {}
