package org.shouze.basis;

import org.shouze.RuleBroken;

/** This body may propose it, not decide it. */
public class MeasureBeyondPower extends RuleBroken {

    MeasureBeyondPower(String measure) {
        super(measure);
    }
}
