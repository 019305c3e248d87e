package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Only what was drawn is checked: nobody chooses whom to call. */
public class NotInTheSample extends RuleBroken {}
