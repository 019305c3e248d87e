package org.shouze.identity;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The production profile is missing something; the start fails and says all of it at once. */
class NotFitForProduction extends RuntimeException {

    private final List<String> missing;

    NotFitForProduction(List<String> missing) {
        super("not fit for production: " + String.join(" ", missing));
        this.missing = missing;
    }

    /** Prints it without a stack trace. */
    static class Told extends AbstractFailureAnalyzer<NotFitForProduction> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NotFitForProduction unfit) {
            return new FailureAnalysis("Profile \"postgres\" is for real use and refuses to start:\n  - "
                    + String.join("\n  - ", unfit.missing),
                    "Set the environment variables named above and start again.", unfit);
        }
    }
}
