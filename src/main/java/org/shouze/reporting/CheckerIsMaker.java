package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Who filed a report does not check it. */
class CheckerIsMaker extends RuleBroken {

    CheckerIsMaker() {
        super();
    }
}
