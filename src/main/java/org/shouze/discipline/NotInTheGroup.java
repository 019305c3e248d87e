package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Only who verified signs the report. */
public class NotInTheGroup extends RuleBroken {}
