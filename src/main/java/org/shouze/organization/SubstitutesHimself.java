package org.shouze.organization;

import org.shouze.RuleBroken;

/** Nobody stands in for himself. */
public class SubstitutesHimself extends RuleBroken {

    SubstitutesHimself() {
        super();
    }
}
