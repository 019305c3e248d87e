package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.HOLD;
import static org.shouze.discipline.ClueFact.NO_ACTION;
import static org.shouze.discipline.ClueFact.TALK;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Disposal;
import org.shouze.workflow.Facts;

/** One of several answers as facts: it alone is true. */
final class Facting {

    static final Set<ClueFact> DISPOSAL = Set.of(TALK, HOLD, NO_ACTION);

    private Facting() {}

    static Facts of(Set<ClueFact> answers, ClueFact chosen) {
        var facts = Facts.none();
        for (var answer : answers) {
            facts = facts.and(answer, answer == chosen);
        }
        return facts;
    }

    static Facts of(Disposal disposal) {
        return of(DISPOSAL, switch (disposal) {
            case TALK_INQUIRY -> TALK;
            case ON_HOLD -> HOLD;
            case NO_ACTION -> NO_ACTION;
            case VERIFICATION -> null;
        });
    }
}
