package org.shouze.reporting;

/** Yesterday can't be repeated once the grid has more or fewer people. */
class RegisterChanged extends FilingFault {

    RegisterChanged(int before, int now) {
        super("answer", before, now);
    }
}
