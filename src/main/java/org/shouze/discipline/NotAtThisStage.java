package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The clue does not stand where this can be done. */
public class NotAtThisStage extends RuleBroken {}
