package org.shouze.worklist;

import org.shouze.RuleBroken;

/** Somebody else has taken the task. */
public class HeldByOther extends RuleBroken {

    HeldByOther(String holder) {
        super(holder);
    }
}
