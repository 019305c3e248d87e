package org.shouze.discipline;

import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.Interviews;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks and letters about a clue (谈话函询): matters of their own, with readers of their own. */
@Component
public class Talks {

    private final Interviews interviews;
    private final ClueTable clues;
    private final Conflicts conflicts;
    private final Journal journal;

    Talks(Interviews interviews, ClueTable clues, Conflicts conflicts, Journal journal) {
        this.interviews = interviews;
        this.clues = clues;
        this.conflicts = conflicts;
        this.journal = journal;
    }

    /** The clue was disposed of so; whoever handles it proposes the talk. */
    public void begin(MatterId clue) {
        journal.write(clue, Actor.SYSTEM, "talkOpened");
    }

    public boolean mayPropose(MatterId clue, Acting by) {
        return clues.find(clue).filter(one -> one.state().stage() == Stage.IN_TALK_INQUIRY)
                .filter(one -> by.person().equals(one.state().handler())).isPresent() && interviews.mayPropose(by);
    }

    /**
     * Proposes it, by the rules of talks and letters; whom it concerns is shut out of the clue too.
     *
     * @throws org.shouze.RuleBroken as {@link Interviews#propose}
     */
    @Transactional
    public MatterId propose(MatterId clue, InterviewProposal wanted, Actor by) {
        conflicts.concern(clue, wanted.subject(), by);
        return interviews.propose(wanted, by);
    }
}
