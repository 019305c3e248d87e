package org.shouze.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.Readers;
import org.shouze.matter.ReadingScope;
import org.shouze.workflow.Step;
import org.shouze.workflow.Steps;
import org.shouze.workflow.Turn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person may do with a task. The engine alone lets anyone complete anything; here it is decided. */
@Component
public class Worklist {

    private final WorkItems items;
    private final Drafts drafts;
    private final Steps steps;
    private final Finishing finishing;
    private final Matters matters;
    private final Members members;
    private final Readers readers;
    private final Holding holding;
    private final Audit audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklist(WorkItems items, Drafts drafts, Steps steps, Finishing finishing, Matters matters, Members members,
            Readers readers,
            Holding holding, Audit audit, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.steps = steps;
        this.finishing = finishing;
        this.matters = matters;
        this.members = members;
        this.readers = readers;
        this.holding = holding;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The item for somebody who may see it: do it, have done it, or read its matter.
     *
     * @throws NotFound if there is none, or not for this person
     */
    public WorkItem look(String id, Acting by) {
        return looked(find(id, by), by);
    }

    private WorkItem looked(WorkItem item, Acting by) {
        if (!entitled(item, by) && !Objects.equals(item.closedBy(), by.actor().person())
                && !item.confidential() && !mayRead(item.matter(), item.unitPath(), by)) {
            throw notThere(item.id());
        }
        return item;
    }

    /** May this person do it now: is it open, offered to him or to a seat of his today, and not barred for him? */
    public boolean mayDo(WorkItem item, Acting by) {
        return item.isOpen() && entitled(item, by);
    }

    /** Has this reader of a matter something to do in it now? @throws NotFound as {@link #read} */
    public boolean waitsFor(Acting reader, MatterId matter) {
        return read(matter, reader).items().stream().anyMatch(item -> mayDo(item, reader));
    }

    /** Is it offered to a pool of several people, so that it should be taken before it is done? */
    public boolean inPool(WorkItem item, Acting by) {
        return item.holder() == null && Taker.of(by, item.process()).stream().filter(Taker::shared).map(Taker::key)
                .anyMatch(item.offered()::contains);
    }

    private boolean entitled(WorkItem item, Acting by) {
        return item.isOpen() && !Objects.equals(item.barred(), by.actor().person())
                && Taker.of(by, item.process()).stream().map(Taker::key).anyMatch(item.offered()::contains);
    }

    /** Was it his to take, before somebody else took it? */
    private boolean wasOffered(WorkItem item, Acting by) {
        if (Objects.equals(item.barred(), by.actor().person())) {
            return false;
        }
        var offered = items.everyTaker(item.id());
        return Taker.of(by, item.process()).stream().map(Taker::key).anyMatch(offered::contains);
    }

    /** As far as his seats and what he did let him: who may know of it at all was asked before. */
    private boolean mayRead(MatterId matter, String unitPath, Acting by) {
        return ReadingScope.of(by).covers(unitPath) || items.ofMatter(matter).stream()
                .anyMatch(item -> !item.apart() && Objects.equals(item.closedBy(), by.actor().person()))
                || readers.includes(matter, by.person());
    }

    /**
     * A matter with its items, for who may read it. That a confidential one was read is recorded.
     *
     * @throws NotFound if there is none, or not for this person
     */
    public Reading read(MatterId id, Acting by) {
        var matter = matters.get(id);
        if (!members.let(matter, by.person())) {
            throw new NotFound("matter " + id);
        }
        var all = items.ofMatter(id);
        if (matter.confidential()) {
            audit.read(by.actor(), "matter:" + id, "办理或查看");
            return new Reading(matter, all);
        }
        var initiated = matter.isCarriedBy(by.person()) || by.person().equals(matter.initiator());
        if (!initiated && !mayRead(id, matter.unitPath(), by) && all.stream().noneMatch(item -> !item.apart() && entitled(item, by))) {
            throw new NotFound("matter " + id);
        }
        return new Reading(matter, all);
    }

    /** @param items newest first */
    public record Reading(Matter matter, List<WorkItem> items) {}

    /** Sits down to a task. */
    public Turn turn(WorkItem item, Acting by) {
        return new Turn(item.matter(), item.id(), item.node(), seated(item, by).actor(), clock.instant());
    }

    /**
     * The same person on the seat the item waits for: whoever sits there for another does it in his place, and the
     * record says so, whichever seat was chosen in the header.
     */
    Acting seated(WorkItem item, Acting by) {
        var chosen = by.actor().seat();
        if (chosen == null || item.offered().contains(Taker.seat(chosen))) {
            return by;
        }
        var wanted = item.offered().stream().anyMatch(taker -> Taker.seat(taker).isPresent()) ? item.offered()
                : items.everyTaker(item.id());
        return wanted.contains(Taker.seat(chosen)) ? by : by.seats().stream()
                .filter(held -> held.covers(item.process()))
                .filter(held -> wanted.contains(Taker.seat(held.seat().id().value()))).findFirst()
                .map(by::on).orElse(by);
    }

    public Step<?> step(WorkItem item) {
        return steps.get(item.step());
    }

    /**
     * Finishes a task: one transaction from the form to the audit entry.
     *
     * @param revision the form was opened with
     * @param token    of the form; the same token twice has one effect and the same answer
     * @throws NotFound        if this person may not do it
     * @throws HeldByOther     if somebody else has taken it from the pool
     * @throws WaitsForOpinion if somebody was asked to sign before
     * @throws StaleRevision   if it changed since the form was opened
     * @throws AlreadyDone     if somebody else finished it
     */
    public <F> void finish(String id, int revision, String token, Acting by, F form) {
        finish(id, revision, token, by, form, Map.of());
    }

    /** @param typed what the form was bound from: kept as a draft, should those who sign after send it back */
    public <F> void finish(String id, int revision, String token, Acting by, F form, Map<String, List<String>> typed) {
        try {
            transactions.run(() -> finishOnce(id, revision, token, by, form, typed, null));
        } catch (AlreadyDone done) {
            var own = successor(find(id, by), by).orElseThrow(() -> done);
            finish(own.id(), own.revision(), token, by, form, typed);
        } catch (Finishing.Refused refused) {
            transactions.run(() -> finishOnce(id, revision, token, by, form, typed, refused));
        }
    }

    /**
     * The item itself; or where each does the same for himself and another was faster, the one that waits for this
     * person now.
     *
     * @throws NotFound if there is none, or not for this person
     */
    public WorkItem current(String id, Acting by) {
        var item = find(id, by);
        return successor(item, by).orElseGet(() -> looked(item, by));
    }

    /** The task that waits now in the place of one that another has done, where each does it for himself. */
    private Optional<WorkItem> successor(WorkItem done, Acting by) {
        return Optional.of(done).filter(item -> !item.isOpen() && step(item).sameForEach())
                .flatMap(item -> items.ofMatter(item.matter()).stream().filter(next -> next.node().equals(item.node()))
                        .filter(next -> mayDo(next, by)).findFirst());
    }

    private <F> void finishOnce(String id, int revision, String token, Acting by, F form,
            Map<String, List<String>> typed, Finishing.Refused refused) {
        var item = find(id, by);
        if (!mayDo(item, by)) {
            settle(id, token, by);
            return;
        }
        if (item.lentBy() != null) {
            throw notThere(id);
        }
        var actor = seated(item, by).actor();
        if (items.close(id, revision, actor, token, clock.instant())) {
            finishing.done(item, actor, form, refused);
            return;
        }
        var now = find(id, by);
        if (!now.isOpen()) {
            settle(id, token, by);
        } else if (!finishing.park(now, revision, token, actor, form, typed)) {
            throw unfinished(now);
        }
    }

    /** A task whose holder has finished is his again when nobody is left to sign after him, unsigned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String id) {
        finishing.resume(id);
    }

    private RuleBroken unfinished(WorkItem item) {
        return items.asked(item.id(), WorkItem.Relation.BEFORE).stream().findFirst()
                .<RuleBroken>map(asked -> new WaitsForOpinion(asked.holderName()))
                .orElseGet(() -> new StaleRevision(item.changedBy()));
    }

    /**
     * Gives a lent item back with what was filled in; whoever lent it finishes it.
     *
     * @throws NotFound      if this person may not do it, or it was not lent to him
     * @throws StaleRevision if it changed since the form was opened
     */
    public void deliver(String id, int revision, String token, Acting by, Map<String, List<String>> typed) {
        transactions.run(() -> {
            var item = find(id, by);
            if (!mayDo(item, by) || item.lentBy() == null) {
                settle(id, token, by);
                return;
            }
            if (item.revision() != revision && !Objects.equals(item.changedById(), by.actor().person())) {
                throw new StaleRevision(item.changedBy());
            }
            if (!holding.giveBack(item, by.actor(), token, typed)) {
                settle(id, token, by);
                return;
            }
            matters.note(item.matter(), by.actor(), "act.worklist.delivered", item.lentName(), null);
            audit.changed(by.actor(), "worklist.delivered", "matter:" + item.matter(), item.node());
        });
    }

    /**
     * For somebody who may not do it, or not any more: silent if he did it with this very form.
     *
     * @throws HeldByOther if somebody else of those it was offered to holds it
     * @throws AlreadyDone if somebody else did it, or he himself with another form
     * @throws TaskWithdrawn if the process went on without it
     * @throws NotFound    if it is none of his business
     */
    public void settle(String id, String token, Acting by) {
        var item = find(id, by);
        var did = item.isOpen() || Objects.equals(item.closedBy(), by.actor().person());
        if (!did || !Objects.equals(item.closingToken(), token)) {
            throw refusal(item, by);
        }
    }

    private RuntimeException refusal(WorkItem item, Acting by) {
        var concerned = wasOffered(item, by);
        if (item.isOpen()) {
            return concerned && item.holder() != null ? new HeldByOther(item.holderName()) : notThere(item.id());
        }
        if (!concerned && !item.confidential() && !mayRead(item.matter(), item.unitPath(), by)) {
            return notThere(item.id());
        }
        return item.cancelled() ? new TaskWithdrawn() : new AlreadyDone(item.closedName());
    }

    private static NotFound notThere(String id) {
        return new NotFound("work item " + id);
    }

    /** Nobody gets further who may not know of its matter. */
    private WorkItem find(String id, Acting by) {
        return items.find(id).filter(item -> !item.guarded() || members.let(item.matter(), by.person()))
                .orElseThrow(() -> notThere(id));
    }

    /** Takes it from the seat's pool. @throws HeldByOther if somebody was faster @throws NotFound if it is in none */
    public void claim(String id, Acting by) {
        transactions.run(() -> {
            var item = find(id, by);
            if (!mayDo(item, by) || !inPool(item, by) || !items.claim(id, by.actor(), clock.instant())) {
                refuseUnlessOwn(id, by);
                return;
            }
            var actor = seated(item, by).actor();
            matters.note(item.matter(), actor, "act.worklist.claimed", null);
            audit.changed(actor, "worklist.claimed", "matter:" + item.matter(), item.node());
        });
    }

    /** Claimed twice by one person it is claimed once. */
    private void refuseUnlessOwn(String id, Acting by) {
        var now = find(id, by);
        if (!Objects.equals(now.holder(), by.actor().person())) {
            throw refusal(now, by);
        }
    }

    /** Puts it back. @throws NotFound if this person does not hold it */
    public void release(String id, Acting by) {
        transactions.run(() -> {
            var item = look(id, by);
            var mine = item.engine() && Objects.equals(item.holder(), by.actor().person());
            var released = item.lentBy() == null ? mine && items.release(id, by.actor(), clock.instant())
                    : mine && holding.giveBack(item, by.actor(), null, Map.of());
            if (!released) {
                throw notThere(id);
            }
            events.publishEvent(new Released(id));
            var actor = seated(item, by).actor();
            matters.note(item.matter(), actor, "act.worklist.released", null);
            audit.changed(actor, "worklist.released", "matter:" + item.matter(), item.node());
        });
    }

    /**
     * Keeps what was typed.
     *
     * @return the new revision
     * @throws NotFound      if this person may not do it
     * @throws StaleRevision if somebody else saved since the form was opened
     */
    public int saveDraft(String id, int revision, Acting by, Map<String, List<String>> typed) {
        return transactions.get(() -> {
            var item = find(id, by);
            if (!mayDo(item, by)) {
                throw refusal(find(id, by), by);
            }
            var next = items.touch(id, revision, by.actor(), clock.instant()).orElseThrow(() -> {
                var now = find(id, by);
                return mayDo(now, by) ? new StaleRevision(now.changedBy()) : refusal(now, by);
            });
            drafts.save(id, by.actor(), typed);
            events.publishEvent(new DraftSaved(item.matter(), item.step()));
            return next;
        });
    }

    /**
     * Where somebody goes on whose task was withdrawn while he filled it in: what he typed becomes the draft there,
     * unless somebody else has begun.
     *
     * @return the item, or empty if there is none for him
     */
    public Optional<String> goOn(String withdrawn, Acting by, Map<String, List<String>> typed) {
        return transactions.get(() -> {
            var left = find(withdrawn, by);
            return items.ofMatter(left.matter()).stream()
                    .filter(item -> left.cancelled() && steps.get(item.step()).takesOver().contains(left.step()))
                    .filter(item -> mayDo(item, by)).findFirst().filter(item -> drafts.find(item.id())
                            .map(draft -> draft.person() == by.actor().person()).orElse(true))
                    .map(item -> {
                        saveDraft(item.id(), item.revision(), by, typed);
                        return item.id();
                    });
        });
    }

    public Optional<Drafts.Draft> draft(String id) {
        return drafts.find(id);
    }

    /** For the batch page: those of these items that may be signed together by this person; signing asks each step. */
    public List<WorkItem> batch(List<String> ids, Acting by) {
        return items.find(ids).stream().filter(item -> !item.guarded()).filter(item -> item.batch() && !step(item).decides())
                .filter(item -> item.lentBy() == null && mayDo(item, by)).toList();
    }

    /**
     * Signs one item of a batch, on its own: its own transaction, record and audit entry.
     *
     * @throws NotFound      if it is not this person's
     * @throws LookAtItAlone if it is never signed in a batch, or not as it is now
     */
    public void sign(String id, int revision, String token, Acting by) {
        var item = look(id, by);
        if (!item.isOpen()) {
            settle(id, token, by);
            return;
        }
        var form = item.batch() && !step(item).decides() ? step(item).together(turn(item, by)) : null;
        if (form == null) {
            throw new LookAtItAlone();
        }
        finish(id, revision, token, by, form);
    }
}
