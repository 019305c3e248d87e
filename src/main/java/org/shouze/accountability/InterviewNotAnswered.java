package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The person concerned has not answered yet. */
public class InterviewNotAnswered extends RuleBroken {}
