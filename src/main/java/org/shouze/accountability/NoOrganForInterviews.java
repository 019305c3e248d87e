package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Only offices, the discipline commission, colleges and the committee talk to people by their management authority. */
public class NoOrganForInterviews extends RuleBroken {}
