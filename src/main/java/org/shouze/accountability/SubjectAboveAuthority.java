package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Leaders of the university are managed by the superior: their cases go up. */
public class SubjectAboveAuthority extends RuleBroken {}
