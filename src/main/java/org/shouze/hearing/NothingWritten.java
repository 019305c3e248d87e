package org.shouze.hearing;

import org.shouze.RuleBroken;

/** An answer has words; a refusal is annotated (X10). */
public class NothingWritten extends RuleBroken {}
