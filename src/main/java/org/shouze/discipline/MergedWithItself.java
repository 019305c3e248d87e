package org.shouze.discipline;

import org.shouze.RuleBroken;

/** A clue is merged with another one. */
public class MergedWithItself extends RuleBroken {}
