package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A student is a student; a leading cadre holds a post. */
public class SubjectKindDoesNotFit extends RuleBroken {}
