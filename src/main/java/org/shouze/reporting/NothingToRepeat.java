package org.shouze.reporting;

/** Yesterday can only be repeated if it was reported. */
class NothingToRepeat extends FilingFault {

    NothingToRepeat() {
        super("answer");
    }
}
