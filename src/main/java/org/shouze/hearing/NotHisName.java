package org.shouze.hearing;

import org.shouze.RuleBroken;

/** Who signs writes his own name. */
public class NotHisName extends RuleBroken {}
