package org.shouze.supervision;

import java.time.Duration;
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

/** What ends with a task that ends early: those that assist in it. Whoever had one of them to do is told. */
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
                .forEach(assisting -> stop(assisting, one, reason, by));
    }

    private void stop(Rectification assisting, Rectification lead, String reason, Actor by) {
        var id = assisting.order.id();
        workflow.end(id, reason);
        changes.change(id, by, "endedWithLead", it -> it.endWith(lead));
        entries.add(id, Kind.ENDED, reason, by);
        matters.close(id);
        tell(assisting, by);
    }

    private void tell(Rectification one, Actor by) {
        var id = one.order.id();
        var doing = matters.parties(id, "RESPONSIBLE").stream().flatMap(party -> party.person() != null
                ? Stream.of(party.person()) : supervising.sitting(party.seat()).stream())
                .filter(person -> members.let(id, person)).distinct().toList();
        messages.send(by, "matter:" + id, doing, Words.of("supervision.ended.message", one.order.number()),
                "/matters/" + id, Duration.ZERO);
    }
}
