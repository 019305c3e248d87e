package org.shouze.supervision;

import org.shouze.RuleBroken;

/** A unit without a head takes no supervised tasks: a grid, a group, the school itself. */
public class UnitTakesNoTasks extends RuleBroken {}
