package org.shouze.papers;

import org.shouze.RuleBroken;

/** One signature of one person in one role, never taken back. */
public class AlreadySigned extends RuleBroken {}
