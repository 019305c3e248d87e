package org.shouze.discipline;

import java.time.Clock;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.shouze.recusal.PersonRecused;
import org.shouze.recusal.Request;
import org.shouze.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who handles a clue: proposed, approved, and another one after recusal. */
@Component
@Transactional
public class Assignments {

    private final ClueTable table;
    private final VerificationTable verifications;
    private final CluePapers papers;
    private final Texts texts;
    private final Conflicts conflicts;
    private final Officers officers;
    private final Matters matters;
    private final Workflow workflow;
    private final Journal journal;
    private final Clock clock;

    Assignments(ClueTable table, VerificationTable verifications, CluePapers papers, Texts texts, Conflicts conflicts,
            Officers officers, Matters matters, Workflow workflow, Journal journal, Clock clock) {
        this.table = table;
        this.verifications = verifications;
        this.papers = papers;
        this.texts = texts;
        this.conflicts = conflicts;
        this.officers = officers;
        this.matters = matters;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.shouze.recusal.HasConflict if he is not free to handle it */
    public void propose(MatterId id, PersonId handler, Actor by) {
        conflicts.demandFree(id, List.of(handler));
        var clue = table.get(id);
        clue.proposeHandler(handler, PersonId.of(by));
        table.save(clue);
        journal.write(id, by, "handlerProposed");
    }

    public void approve(MatterId id, Actor by) {
        var clue = table.get(id);
        clue.approveAssignment(PersonId.of(by), clock.instant());
        conflicts.demandFree(id, List.of(clue.state().handler()));
        table.save(clue);
        matters.setPeople(id, "HANDLER", List.of(clue.state().handler()));
        papers.assigned(clue, by);
        journal.write(id, by, "assigned");
    }

    public void refuse(MatterId id, String reason, Actor by) {
        texts.decision(id, reason, by);
        journal.write(id, by, "assignmentRefused");
    }

    /**
     * Who handles it stands back; somebody else is found, from whatever step it stands at.
     *
     * @throws NotTheHandler if he is not the one
     */
    public void recuse(MatterId id, Request.Ground ground, Actor by) {
        var clue = table.get(id);
        if (!PersonId.of(by).equals(clue.state().handler())) {
            throw new NotTheHandler();
        }
        leave(clue, by, ground);
        conflicts.recuse(id, PersonId.of(by), ground, by);
    }

    /** He was recused by others: the head, the superior, or what somebody declared. What he did is done anew. */
    @EventListener
    void on(PersonRecused recused) {
        table.find(recused.matter()).filter(clue -> clue.state().stage().isOpen())
                .filter(clue -> recused.person().equals(clue.state().handler())
                        || verifications.open(clue.id).filter(one -> one.includes(recused.person())).isPresent())
                .ifPresent(clue -> leave(clue, Actor.SYSTEM, Request.Ground.OTHER));
    }

    /** Nobody handles it, and it waits for its handler: whoever was is recused, and it was sent back since. */
    @Transactional(readOnly = true)
    public boolean isLeft(MatterId id) {
        return table.find(id).map(clue -> clue.state().handler() == null && clue.state().stage().isOpen()).orElse(false);
    }

    /** Brings it to whom it is assigned by. @throws NotAtThisStage if it does not wait for a handler */
    public void reassign(MatterId id, Acting by) {
        officers.office(by);
        if (!isLeft(id) || !workflow.tell("handlerRecused", id)) {
            throw new NotAtThisStage();
        }
    }

    public boolean isHandledBy(MatterId id, PersonId person) {
        return table.find(id).map(clue -> person.equals(clue.state().handler())).orElse(false);
    }

    /** From whatever step it waits at, it is assigned anew. */
    private void leave(Clue clue, Actor by, Request.Ground ground) {
        if (clue.state().handler() != null) {
            clue.release();
            table.save(clue);
        }
        journal.write(clue.id, by, "recused." + ground);
        workflow.tell("handlerRecused", clue.id);
        matters.setPeople(clue.id, "HANDLER", List.of());
    }
}
