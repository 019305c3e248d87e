package org.shouze.recusal;

import org.shouze.RuleBroken;

/** The superior's answer stands already. */
public class AnsweredAlready extends RuleBroken {}
