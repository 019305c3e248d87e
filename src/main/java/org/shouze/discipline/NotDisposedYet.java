package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Nothing is done about a clue before its disposal was approved. */
public class NotDisposedYet extends RuleBroken {}
