package org.shouze.worklist;

import org.shouze.RuleBroken;

/** The task changed since its form was opened. */
public class StaleRevision extends RuleBroken {

    StaleRevision(String changedBy) {
        super(changedBy);
    }
}
