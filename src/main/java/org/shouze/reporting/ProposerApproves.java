package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Who proposed a correction does not approve it. */
class ProposerApproves extends RuleBroken {

    ProposerApproves() {
        super();
    }
}
