package org.shouze.reporting;

/** A zero is a signed statement of what was checked. */
class StatementMissing extends FilingFault {

    StatementMissing() {
        super("stated");
    }
}
