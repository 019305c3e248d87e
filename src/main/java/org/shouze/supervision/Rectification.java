package org.shouze.supervision;

import static org.shouze.supervision.RectificationStatus.ACCEPTED;
import static org.shouze.supervision.RectificationStatus.ASSIGNED;
import static org.shouze.supervision.RectificationStatus.CHECKED;
import static org.shouze.supervision.RectificationStatus.CLEARED;
import static org.shouze.supervision.RectificationStatus.DISPUTED;
import static org.shouze.supervision.RectificationStatus.ENDED;
import static org.shouze.supervision.RectificationStatus.FEEDBACK;
import static org.shouze.supervision.RectificationStatus.IN_PROGRESS;
import static org.shouze.supervision.RectificationStatus.NOT_PURSUED;
import static org.shouze.supervision.RectificationStatus.REGISTERED;
import static org.shouze.supervision.RectificationStatus.RETURNED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/** A named task that is done or explained: who owns it never says himself that it is done, and its time moves in the open. */
final class Rectification {

    /** What was settled when it was registered. @param lead the task this one assists, or null */
    record Order(MatterId id, String number, String title, UnitId handling, long registrar, String registrarName,
            Instant registeredAt, MatterId source, MatterId lead, boolean confidential, Instant firstDue) {}

    /** What changes. @param responsible a person by name, or null: whoever heads the unit */
    record State(UnitId unit, PersonId responsible, RectificationStatus status, Instant due, Set<Long> workers,
            int returns, int extensions, int circulars, Instant fedBackAt, Instant clearedAt, int version) {}

    record DueChange(Instant at, Instant from, Instant to, String reason, String by) {}

    final Order order;
    private final Set<Long> workers;
    private final List<DueChange> dueChanges = new ArrayList<>();
    private UnitId unit;
    private PersonId responsible;
    private RectificationStatus status;
    private Instant due;
    private int returns;
    private int extensions;
    private int circulars;
    private Instant fedBackAt;
    private Instant clearedAt;
    private final int version;

    Rectification(Order order, State state) {
        this.order = order;
        this.workers = new LinkedHashSet<>(state.workers());
        this.unit = state.unit();
        this.responsible = state.responsible();
        this.status = state.status();
        this.due = state.due();
        this.returns = state.returns();
        this.extensions = state.extensions();
        this.circulars = state.circulars();
        this.fedBackAt = state.fedBackAt();
        this.clearedAt = state.clearedAt();
        this.version = state.version();
    }

    /** @throws DueInThePast unless it is due later than now */
    static Rectification registered(Order order, UnitId unit, PersonId responsible) {
        if (!order.firstDue().isAfter(order.registeredAt())) {
            throw new DueInThePast();
        }
        return new Rectification(order, new State(unit, responsible, REGISTERED, order.firstDue(), Set.of(), 0, 0, 0,
                null, null, 0));
    }

    State state() {
        return new State(unit, responsible, status, due, Set.copyOf(workers), returns, extensions, circulars, fedBackAt,
                clearedAt, version);
    }

    /** Those made since it was read. */
    List<DueChange> dueChanges() {
        return List.copyOf(dueChanges);
    }

    boolean isOverdue(Instant now) {
        return RectificationStatus.WITH_UNIT.contains(status) && now.isAfter(due);
    }

    void assign() {
        from(REGISTERED);
        status = ASSIGNED;
    }

    void decline(String reason) {
        from(REGISTERED);
        stated(reason);
        status = NOT_PURSUED;
    }

    void signFor(Actor by) {
        from(ASSIGNED);
        workers.add(by.person());
        status = ACCEPTED;
    }

    /** 不属于本单位职责 */
    void dispute(String reason) {
        from(ASSIGNED);
        stated(reason);
        status = DISPUTED;
    }

    void uphold(String reason) {
        from(DISPUTED);
        stated(reason);
        status = ACCEPTED;
    }

    /** @throws SameUnitAgain if it goes back to where it was disputed */
    void reassign(UnitId to, String reason) {
        from(DISPUTED);
        stated(reason);
        if (to.equals(unit)) {
            throw new SameUnitAgain();
        }
        unit = to;
        responsible = null;
        status = ASSIGNED;
    }

    void plan(Actor by) {
        from(ACCEPTED);
        workers.add(by.person());
        status = IN_PROGRESS;
    }

    /** @param evidence files of the matter in force */
    void feedBack(Actor by, int evidence, Instant at) {
        from(IN_PROGRESS, RETURNED);
        demandEvidence(evidence);
        workers.add(by.person());
        fedBackAt = at;
        status = FEEDBACK;
    }

    /** 整改到位 */
    void confirm(Actor by) {
        from(FEEDBACK);
        demandOther(by);
        status = CHECKED;
    }

    void sendBack(Actor by, String reason) {
        from(FEEDBACK, CHECKED);
        demandOther(by);
        stated(reason);
        returns++;
        status = RETURNED;
    }

    /**
     * 销号
     *
     * @param evidence   files of the matter in force now: what was withdrawn since counts no more
     * @param jointOpen  duties of assisting units that are not over
     */
    void clear(Actor by, int evidence, int jointOpen, Instant at) {
        from(CHECKED);
        demandOther(by);
        if (by.person() == order.registrar()) {
            throw new RegistrarClears();
        }
        demandEvidence(evidence);
        if (jointOpen > 0) {
            throw new JointDutiesOpen();
        }
        clearedAt = at;
        status = CLEARED;
    }

    /**
     * More time. A due time moves by this and by {@link #shift} only, and both leave their trace.
     *
     * @param askedAt when more time was asked for; it may be granted later
     */
    void extend(Instant to, Instant askedAt, String reason, Actor by, Instant at) {
        if (status.isOver()) {
            throw new TaskMovedOn();
        }
        stated(reason);
        if (!askedAt.isBefore(due)) {
            throw new ExtensionAfterDue();
        }
        if (!to.isAfter(due)) {
            throw new DueNotLater();
        }
        dueChanges.add(new DueChange(at, due, to, reason.strip(), by.name()));
        due = to;
        extensions++;
    }

    /** Its clock stood still, or the calendar changed: that leaves its trace too, and is nobody's extension. */
    void shift(Instant to, String reason, String by, Instant at) {
        if (status.isOver()) {
            throw new TaskMovedOn();
        }
        stated(reason);
        dueChanges.add(new DueChange(at, due, to, reason, by));
        due = to;
    }

    /** Is it overdue now, was it late, or was it sent back? */
    boolean mayBeCriticised(Instant now) {
        return isOverdue(now) || fedBackAt != null && fedBackAt.isAfter(due) || returns > 0;
    }

    /** 通报 */
    void criticise(String reason, Instant now) {
        stated(reason);
        if (!mayBeCriticised(now)) {
            throw new NoGroundForCircular();
        }
        circulars++;
    }

    /** A review took the last one back. */
    void revokeCircular() {
        if (circulars == 0) {
            throw new NothingConcluded();
        }
        circulars--;
    }

    void end() {
        if (status.isOver()) {
            throw new TaskMovedOn();
        }
        status = ENDED;
    }

    /** Who assists is free of it once the task it assists in has ended, and not before. */
    void endWith(Rectification lead) {
        if (!lead.order.id().equals(order.lead()) || lead.status != ENDED) {
            throw new TaskMovedOn();
        }
        end();
    }

    private void from(RectificationStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new TaskMovedOn();
        }
    }

    private void demandOther(Actor by) {
        if (workers.contains(by.person()) || responsible != null && responsible.value() == by.person()) {
            throw new OwnerClears();
        }
    }

    private static void demandEvidence(int evidence) {
        if (evidence < 1) {
            throw new EvidenceMissing();
        }
    }

    private static void stated(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
    }
}
