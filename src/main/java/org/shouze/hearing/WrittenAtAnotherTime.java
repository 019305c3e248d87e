package org.shouze.hearing;

import org.shouze.RuleBroken;

/** Nobody answers before he was asked, or tomorrow. */
public class WrittenAtAnotherTime extends RuleBroken {}
