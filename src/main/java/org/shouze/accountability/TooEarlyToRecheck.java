package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The re-check comes when its time has passed, not before. */
public class TooEarlyToRecheck extends RuleBroken {}
