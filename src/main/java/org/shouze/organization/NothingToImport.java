package org.shouze.organization;

import org.shouze.RuleBroken;

/** No register was handed over. */
public class NothingToImport extends RuleBroken {

    NothingToImport() {
        super();
    }
}
