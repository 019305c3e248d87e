package org.shouze.organization;

import org.shouze.RuleBroken;

/** The organization changed after the preview: the differences must be looked at again. */
public class RegistersOutdated extends RuleBroken {

    RegistersOutdated() {
        super();
    }
}
