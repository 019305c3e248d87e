package org.shouze.cooperation;

import org.shouze.RuleBroken;

/** The person chosen can't be given this. */
public class NotEntitled extends RuleBroken {

    NotEntitled(String name) {
        super(name);
    }
}
