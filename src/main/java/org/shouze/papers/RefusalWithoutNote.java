package org.shouze.papers;

import org.shouze.RuleBroken;

/** A refusal to sign is annotated: how, and who saw it (X10). */
public class RefusalWithoutNote extends RuleBroken {}
