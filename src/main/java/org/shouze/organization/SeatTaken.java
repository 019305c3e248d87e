package org.shouze.organization;

import org.shouze.RuleBroken;

/** A post that one person holds can't be given to a second for the same days. */
public class SeatTaken extends RuleBroken {

    SeatTaken(String seat, String holder) {
        super(seat, holder);
    }
}
