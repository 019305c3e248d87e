package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The informant's identity is opened by the officer who took it in, and nobody else. */
public class OnlyTheIntakeOfficer extends RuleBroken {}
