package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The glass is broken by two people. */
public class OneOpensAlone extends RuleBroken {}
