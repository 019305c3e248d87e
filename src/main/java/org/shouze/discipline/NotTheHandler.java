package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Only who handles the clue says what to do about it. */
public class NotTheHandler extends RuleBroken {}
