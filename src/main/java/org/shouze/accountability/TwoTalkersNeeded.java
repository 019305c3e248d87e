package org.shouze.accountability;

import org.shouze.RuleBroken;

/** One person alone never talks (X4): two, and a third who writes it down. */
public class TwoTalkersNeeded extends RuleBroken {}
