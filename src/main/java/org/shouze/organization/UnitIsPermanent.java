package org.shouze.organization;

import org.shouze.RuleBroken;

/** Only a temporary unit is given an end; permanent ones end with the register of units. */
public class UnitIsPermanent extends RuleBroken {

    UnitIsPermanent(String unit) {
        super(unit);
    }
}
