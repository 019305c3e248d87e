package org.shouze.matter;

import org.shouze.RuleBroken;

/** A number can't be voided while a matter under way carries it. */
public class NumberInUse extends RuleBroken {

    NumberInUse(String number) {
        super(number);
    }
}
