package org.shouze.hearing;

import org.shouze.RuleBroken;

/** From one day to sixty. */
public class PassLastsTooLong extends RuleBroken {}
