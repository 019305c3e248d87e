package org.shouze.organization;

import org.shouze.RuleBroken;

/** Nobody in the registers has this number. */
public class NoSuchPerson extends RuleBroken {

    NoSuchPerson(String number) {
        super(number);
    }
}
