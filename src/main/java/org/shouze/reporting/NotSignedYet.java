package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A receipt belongs to a signed total. */
class NotSignedYet extends RuleBroken {

    NotSignedYet() {
        super();
    }
}
