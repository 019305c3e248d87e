package org.shouze.worklist;

import org.shouze.RuleBroken;

/** Somebody else finished the task: nothing left to do. */
public class AlreadyDone extends RuleBroken {

    AlreadyDone(String by) {
        super(by == null ? "" : by);
    }
}
