package org.shouze.reporting;

/** A zero report has nobody returned, gone, ill or suspected. */
class ZeroHidesNews extends FilingFault {

    ZeroHidesNews() {
        super("answer");
    }
}
