package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Somebody among them may not talk to this person (X3); it does not say why. */
public class InterviewerNotFree extends RuleBroken {}
