package org.shouze.discipline;

import org.shouze.RuleBroken;

/** A clue about false information needs a person's referral and the written finding of the competent body. */
public class NoFindingOfTheCompetentBody extends RuleBroken {}
