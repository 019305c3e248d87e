package org.shouze.portal;

import org.shouze.RuleBroken;

/** A token never goes further than who answers for it may read. */
public class KeeperReadsLess extends RuleBroken {

    KeeperReadsLess(String unit) {
        super(unit);
    }
}
