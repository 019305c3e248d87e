package org.shouze.cooperation;

import org.shouze.RuleBroken;

/** Whoever was asked has just answered: there is nothing to take back. */
public class AnsweredMeanwhile extends RuleBroken {
}
