package org.shouze.reporting;

import org.shouze.RuleBroken;

/** What is signed is what was put together; parts that came in since go back to that. */
class TotalChangedSincePrepared extends RuleBroken {

    TotalChangedSincePrepared() {
        super();
    }
}
