package org.shouze.organization;

import org.shouze.RuleBroken;

/** The three administrators and the committee's own work stay apart. */
public class SeparateAdministration extends RuleBroken {

    SeparateAdministration(String person) {
        super(person);
    }
}
