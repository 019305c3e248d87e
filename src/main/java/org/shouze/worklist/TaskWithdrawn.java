package org.shouze.worklist;

import org.shouze.RuleBroken;

/** The process went on without it: its time was over, or another way was taken. */
public class TaskWithdrawn extends RuleBroken {
}
