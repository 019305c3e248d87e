package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A total over missing parts says that they are known. */
class GapsNotAcknowledged extends RuleBroken {

    GapsNotAcknowledged(int missing) {
        super(missing);
    }
}
