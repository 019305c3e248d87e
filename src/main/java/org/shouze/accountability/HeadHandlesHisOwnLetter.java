package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A letter that concerns the head of a unit is not handled by that unit. */
public class HeadHandlesHisOwnLetter extends RuleBroken {}
