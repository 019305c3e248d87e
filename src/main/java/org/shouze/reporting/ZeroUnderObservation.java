package org.shouze.reporting;

/** Where someone is or was under observation the answer is not zero. */
class ZeroUnderObservation extends FilingFault {

    ZeroUnderObservation(int observed) {
        super("answer", observed);
    }
}
