package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A correction is of the version it was proposed for. */
class SupersededByNewerVersion extends RuleBroken {

    SupersededByNewerVersion() {
        super();
    }
}
