package org.shouze.evidence;

import org.shouze.RuleBroken;

/** Only who has it hands it over. */
public class NotTheHolder extends RuleBroken {}
