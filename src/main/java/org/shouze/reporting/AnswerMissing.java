package org.shouze.reporting;

/** Nothing is preselected: one of the three answers must be given. */
class AnswerMissing extends FilingFault {

    AnswerMissing() {
        super("answer");
    }
}
