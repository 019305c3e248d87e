package org.shouze.reporting;

import java.util.List;

/** What is unusual against yesterday is possible, but asks for a word. */
class ExplanationMissing extends FilingFault {

    private final List<Question> questions;

    ExplanationMissing(List<Question> questions) {
        super("explanation", questions.size());
        this.questions = questions;
    }

    List<Question> questions() {
        return questions;
    }
}
