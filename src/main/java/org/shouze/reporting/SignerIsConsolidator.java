package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Who put a total together does not sign it. */
class SignerIsConsolidator extends RuleBroken {

    SignerIsConsolidator() {
        super();
    }
}
