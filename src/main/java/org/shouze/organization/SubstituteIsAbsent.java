package org.shouze.organization;

import org.shouze.RuleBroken;

/** Who is absent himself can't stand in: substitutions form no chain. */
public class SubstituteIsAbsent extends RuleBroken {

    SubstituteIsAbsent(String person) {
        super(person);
    }
}
