package org.shouze.accountability;

import org.shouze.RuleBroken;

/** It has to be said why. */
public class InterviewReasonMissing extends RuleBroken {}
