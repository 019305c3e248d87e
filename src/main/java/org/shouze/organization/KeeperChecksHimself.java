package org.shouze.organization;

import org.shouze.RuleBroken;

/** Who keeps a grid does not check its reports. */
public class KeeperChecksHimself extends RuleBroken {

    KeeperChecksHimself(String person, String grid) {
        super(person, grid);
    }
}
