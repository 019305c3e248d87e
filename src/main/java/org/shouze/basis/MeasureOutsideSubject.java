package org.shouze.basis;

import org.shouze.RuleBroken;

/** The measure does not exist for this kind of subject, or not under the rule that judges it (X2). */
public class MeasureOutsideSubject extends RuleBroken {

    MeasureOutsideSubject(String measure) {
        super(measure);
    }
}
