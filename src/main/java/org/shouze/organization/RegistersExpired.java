package org.shouze.organization;

import org.shouze.RuleBroken;

/** A previewed import waits one hour for its confirmation, and is used once. */
public class RegistersExpired extends RuleBroken {

    RegistersExpired() {
        super();
    }
}
