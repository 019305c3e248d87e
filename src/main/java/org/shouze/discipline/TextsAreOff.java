package org.shouze.discipline;

import org.shouze.RuleBroken;

/** This installation keeps no texts of clues: number, stage and dates only. */
public class TextsAreOff extends RuleBroken {}
