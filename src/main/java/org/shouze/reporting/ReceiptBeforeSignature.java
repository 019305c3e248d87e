package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A total is sent after it was signed, and not in the future. */
class ReceiptBeforeSignature extends RuleBroken {

    ReceiptBeforeSignature() {
        super();
    }
}
