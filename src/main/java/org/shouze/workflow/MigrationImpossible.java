package org.shouze.workflow;

import org.shouze.RuleBroken;

/** Something waits at a place that the new version does not have. */
public class MigrationImpossible extends RuleBroken {

    MigrationImpossible(String process) {
        super(process);
    }
}
