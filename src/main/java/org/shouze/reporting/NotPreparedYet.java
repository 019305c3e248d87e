package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Only a total that was put together is signed. */
class NotPreparedYet extends RuleBroken {

    NotPreparedYet() {
        super();
    }
}
