package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A group has two members or more (X4). */
class GroupTooSmall extends RuleBroken {}
