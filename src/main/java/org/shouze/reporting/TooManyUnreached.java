package org.shouze.reporting;

/** Reached and not reached make up the register of the grid. */
class TooManyUnreached extends FilingFault {

    TooManyUnreached(int unreached, int people) {
        super("unreached", unreached, people);
    }
}
