package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The letterbox takes no more today. */
public class LetterboxFull extends RuleBroken {}
