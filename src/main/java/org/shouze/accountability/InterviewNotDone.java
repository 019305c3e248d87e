package org.shouze.accountability;

import org.shouze.RuleBroken;

/** What was demanded is done before it is filed. */
public class InterviewNotDone extends RuleBroken {}
