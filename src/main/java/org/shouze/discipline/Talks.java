package org.shouze.discipline;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Talks and letters about a clue (谈话函询). */
@Component
public class Talks {

    private final Journal journal;

    Talks(Journal journal) {
        this.journal = journal;
    }

    public void begin(MatterId clue) {
        journal.write(clue, Actor.SYSTEM, "talkOpened");
    }
}
