package org.shouze.cooperation;

import org.shouze.RuleBroken;

/** This person was asked to sign already, and has not yet. */
public class AlreadyAsked extends RuleBroken {

    AlreadyAsked(String name) {
        super(name);
    }
}
