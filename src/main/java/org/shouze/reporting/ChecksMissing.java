package org.shouze.reporting;

/** The statement says how people were reached. */
class ChecksMissing extends FilingFault {

    ChecksMissing() {
        super("checkedBy");
    }
}
