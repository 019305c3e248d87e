package org.shouze.supervision;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.supervision.RectificationView.Kind;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Tasks that end because another one or their source did: those that assist, and what is demanded no more. Whoever had one to do is told. */
@Component
class TaskEnding {

    private final RectificationRows rows;
    private final RectificationEntries entries;
    private final TaskChanges changes;
    private final SupervisingSeats supervising;
    private final Workflow workflow;
    private final Matters matters;
    private final Members members;
    private final Messages messages;

    TaskEnding(RectificationRows rows, RectificationEntries entries, TaskChanges changes, SupervisingSeats supervising,
            Workflow workflow, Matters matters, Members members, Messages messages) {
        this.rows = rows;
        this.entries = entries;
        this.changes = changes;
        this.supervising = supervising;
        this.workflow = workflow;
        this.matters = matters;
        this.members = members;
        this.messages = messages;
    }

    /** Its own process has ended already. */
    void ended(MatterId id, String reason, Actor by) {
        var one = rows.get(id);
        one.end();
        rows.save(one);
        entries.add(id, Kind.ENDED, reason, by);
        rows.assisting(id).stream().filter(assisting -> !assisting.state().status().isOver())
                .forEach(assisting -> stop(assisting, it -> it.endWith(one), "endedWithLead", reason, by));
    }

    /** What the matter they come from demanded is demanded no more. */
    void withdrawn(MatterId source, Actor by) {
        rows.from(source).stream().filter(one -> !one.state().status().isOver())
                .forEach(one -> stop(one, Rectification::end, "withdrawn", "来源事项已经撤回要求", by));
    }

    private void stop(Rectification one, Consumer<Rectification> how, String act, String reason, Actor by) {
        var id = one.order.id();
        workflow.end(id, act);
        changes.change(id, by, act, how);
        entries.add(id, Kind.ENDED, reason, by);
        matters.close(id);
        var doing = matters.parties(id, "RESPONSIBLE").stream().flatMap(party -> party.person() != null
                ? Stream.of(party.person()) : supervising.sitting(party.seat()).stream())
                .filter(person -> members.let(id, person)).distinct().toList();
        messages.send(by, "matter:" + id, doing, Words.of("supervision." + act + ".message", one.order.number()),
                "/matters/" + id, Duration.ZERO);
    }
}
