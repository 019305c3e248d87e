package org.shouze.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouze.RuleBroken;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.Matters;
import org.shouze.workflow.Returns;
import org.shouze.workflow.Step;
import org.shouze.workflow.Steps;
import org.shouze.workflow.Turn;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.WorkItem.Relation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What finishing means: the step tells its room, the process goes on. Where others sign after the holder, what he sent
 * is kept sealed, and happens as his act when the last of them has signed.
 */
@Component
class Finishing {

    private final WorkItems items;
    private final Parked parked;
    private final Drafts drafts;
    private final Steps steps;
    private final Workflow workflow;
    private final Returns returns;
    private final Matters matters;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    Finishing(WorkItems items, Parked parked, Drafts drafts, Steps steps, Workflow workflow, Returns returns,
            Matters matters, Audit audit, MessageSource messages, Clock clock) {
        this.items = items;
        this.parked = parked;
        this.drafts = drafts;
        this.steps = steps;
        this.workflow = workflow;
        this.returns = returns;
        this.matters = matters;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The room would not accept what the holder had sent, now that all have signed. */
    static final class Refused extends RuntimeException {

        private final transient RuleBroken reason;

        Refused(RuleBroken reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** The item is closed. @param refused the holder's act failed when this was tried before: he gets it back */
    <F> void done(WorkItem item, Actor by, F form, Refused refused) {
        act(item, by, form);
        if (item.relation() == Relation.AFTER && item.belongsTo() != null) {
            signedAfter(item.belongsTo(), refused);
        }
    }

    @SuppressWarnings("unchecked")
    private <F> void act(WorkItem item, Actor by, F form) {
        var turn = new Turn(item.matter(), item.id(), item.node(), by, clock.instant());
        var step = (Step<F>) steps.get(item.step());
        var facts = step.finish(turn, form);
        var all = item.returned() == null || step.allHaveDone(turn);
        if (item.straight() && all) {
            returns.straight(item.returnId(), item.step(), facts);
        } else if (item.engine()) {
            if (!all) {
                returns.notYet(item.matter(), item.node(), item.returned());
            }
            workflow.finish(item.id(), item.step(), facts, by);
        }
        audit.changed(by, "worklist.finished", "matter:" + item.matter(), item.node());
    }

    /** @return false if nobody signs after, somebody has to sign before, or it changed since that revision */
    boolean park(WorkItem item, int revision, String token, Actor by, Object form, Map<String, List<String>> typed) {
        if (items.asked(item.id(), Relation.AFTER).isEmpty() || !items.asked(item.id(), Relation.BEFORE).isEmpty()
                || !items.park(item.id(), revision, by, token, clock.instant())) {
            return false;
        }
        parked.put(item.id(), by, form);
        if (!typed.isEmpty()) {
            drafts.save(item.id(), by, typed);
        }
        matters.note(item.matter(), by, "act.worklist.parked", null);
        audit.changed(by, "worklist.parked", "matter:" + item.matter(), item.node());
        return true;
    }

    private void signedAfter(String id, Refused refused) {
        var item = items.lock(id);
        if (!item.isOpen() || !items.asked(id, Relation.AFTER).isEmpty()) {
            return;
        }
        parked.find(id, steps.get(item.step())).ifPresent(sent -> {
            parked.remove(id);
            if (refused != null) {
                giveBack(item, sent.by(), refused.reason);
            } else if (items.closeParked(id, sent.by(), clock.instant())) {
                try {
                    act(item, sent.by(), sent.form());
                } catch (RuleBroken e) {
                    throw new Refused(e);
                }
            }
        });
    }

    private void giveBack(WorkItem item, Actor holder, RuleBroken reason) {
        items.unpark(item.id(), holder.person());
        matters.note(item.matter(), Actor.SYSTEM, "act.worklist.givenBack", holder.name(),
                messages.getMessage(reason.code(), reason.arguments(), reason.code(), Locale.CHINA));
        audit.changed(Actor.SYSTEM, "worklist.givenBack", "matter:" + item.matter(), item.node());
    }

    void resume(String id) {
        var item = items.lock(id);
        if (item.isOpen() && parked.holds(id) && items.asked(id, Relation.AFTER).isEmpty()) {
            parked.remove(id);
            items.unpark(id, item.holder());
        }
    }
}
