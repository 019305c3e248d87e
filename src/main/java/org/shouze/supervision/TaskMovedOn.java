package org.shouze.supervision;

import org.shouze.RuleBroken;

/** The task has moved on since, or is not there yet. */
public class TaskMovedOn extends RuleBroken {}
