package org.shouze.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.supervision.RectificationView.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supervised tasks and rectification (督办整改): registered, assigned, signed for, done, checked, and cleared by others. */
@Component
public class Rectifications {

    static final String PROCESS = "rectification";

    private final RectificationRows rows;
    private final RectificationEntries entries;
    private final SupervisingSeats supervising;
    private final TaskOpening opening;
    private final TaskChanges changes;
    private final TaskEnding ending;
    private final TaskReading reading;
    private final TaskPapers papers;
    private final Matters matters;
    private final Members members;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectifications(RectificationRows rows, RectificationEntries entries, SupervisingSeats supervising,
            TaskOpening opening, TaskChanges changes, TaskEnding ending, TaskReading reading, TaskPapers papers, Matters matters,
            Members members, Units units, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.supervising = supervising;
        this.opening = opening;
        this.changes = changes;
        this.ending = ending;
        this.reading = reading;
        this.papers = papers;
        this.matters = matters;
        this.members = members;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a task under supervision that somebody has decided on already: it goes to the unit at once. It is told by
     * {@link RectificationCleared} when it is done. The office of {@code by}'s seat supervises, else the committee's.
     *
     * @return the matter, whose number is 督办〔2026〕12号
     * @throws DueInThePast     unless it is due in the future
     * @throws UnitTakesNoTasks if nobody is named and the unit has no head
     */
    @Transactional
    public MatterId open(NewRectification demanded, Actor by) {
        return opening.open(demanded, true, by);
    }

    /**
     * Registers a task (立项); who heads the supervising office assigns it, or it goes out at once if it is he.
     *
     * @throws DueInThePast     unless it is due in the future
     * @throws UnitTakesNoTasks if nobody is named and the unit has no head
     */
    @Transactional
    public MatterId register(NewRectification wanted, Actor by) {
        var head = supervising.head(supervising.handling(by).id());
        return opening.open(wanted, by.seat() != null && by.seat() == head.value(), by);
    }

    /** 交办: it goes to the unit, and to those that assist. */
    @Transactional
    public void assign(MatterId id, Actor by) {
        opening.assign(id, by);
    }

    /** 不予督办 @throws ReasonMissing if it says nothing */
    @Transactional
    public void decline(MatterId id, String reason, Actor by) {
        changes.change(id, by, "declined", one -> one.decline(reason));
        entries.add(id, Kind.DECLINED, reason, by);
        for (var assisting : rows.assisting(id)) {
            changes.change(assisting.order.id(), by, "declined", one -> one.decline(reason));
            matters.close(assisting.order.id());
        }
    }

    /** 签收 @param note or blank */
    @Transactional
    public void signFor(MatterId id, String note, Actor by) {
        changes.change(id, by, "signed", one -> one.signFor(by));
        entries.add(id, Kind.SIGNED, note, by);
    }

    /** 不属于本单位职责 @throws ReasonMissing if it says nothing */
    @Transactional
    public void dispute(MatterId id, String reason, Actor by) {
        changes.change(id, by, "disputed", one -> one.dispute(reason));
        entries.add(id, Kind.DISPUTED, reason, by);
    }

    /** It stays with the unit. @throws ReasonMissing if it says nothing */
    @Transactional
    public void uphold(MatterId id, String reason, Actor by) {
        changes.change(id, by, "upheld", one -> one.uphold(reason));
        entries.add(id, Kind.DUTY, reason, by);
    }

    /**
     * It goes to another unit, whose head signs for it.
     *
     * @throws ReasonMissing    if it says nothing
     * @throws SameUnitAgain    if it is the unit that has it
     * @throws UnitTakesNoTasks if that unit has no head
     */
    @Transactional
    public void reassign(MatterId id, UnitId to, String reason, Actor by) {
        changes.change(id, by, "reassigned", one -> one.reassign(to, reason));
        entries.add(id, Kind.DUTY, reason, by);
        var confidential = rows.get(id).order.confidential();
        if (confidential) {
            members.of(id).stream().filter(Members.Member::isNow).filter(one -> one.role().equals("RESPONSIBLE")
                    || one.role().equals("signFor")).forEach(one -> members.dismiss(id, one.person(), by));
        }
        matters.moveTo(id, confidential ? null : units.get(to),
                NewMatter.Party.seat("RESPONSIBLE", supervising.responsible(to)));
        papers.sheet(rows.get(id), List.of(), by);
    }

    @Transactional
    public void plan(MatterId id, String plan, Actor by) {
        changes.change(id, by, "planned", one -> one.plan(by));
        entries.add(id, Kind.PLAN, plan, by);
    }

    /** @throws EvidenceMissing if the matter has no file in force */
    @Transactional
    public void feedBack(MatterId id, String result, Actor by) {
        var evidence = reading.evidence(id);
        changes.change(id, by, "fedBack", one -> one.feedBack(by, evidence, clock.instant()));
        entries.add(id, Kind.RESULT, result, by);
    }

    /** 整改到位 @throws OwnerClears if it is one of those who did it */
    @Transactional
    public void confirm(MatterId id, String opinion, Actor by) {
        changes.change(id, by, "confirmed", one -> one.confirm(by));
        entries.add(id, Kind.CHECKED, opinion, by);
    }

    /** @throws OwnerClears if it is one of those who did it @throws ReasonMissing if it says nothing */
    @Transactional
    public void sendBack(MatterId id, String reason, Actor by) {
        changes.change(id, by, "sentBack", one -> one.sendBack(by, reason));
        entries.add(id, Kind.RETURNED, reason, by);
    }

    /**
     * 销号
     *
     * @throws OwnerClears     if it is one of those who did it
     * @throws RegistrarClears if it is who registered it
     * @throws EvidenceMissing if no file of the matter is in force any more
     * @throws JointDutiesOpen while a unit that assists is not done
     */
    @Transactional
    public void clear(MatterId id, String opinion, Actor by) {
        var evidence = reading.evidence(id);
        var open = (int) rows.assisting(id).stream().filter(one -> !one.state().status().isOver()).count();
        changes.change(id, by, "cleared", one -> one.clear(by, evidence, open, clock.instant()));
        entries.add(id, Kind.CLEARED, opinion, by);
        events.publishEvent(new RectificationCleared(id, rows.get(id).order.source()));
    }

    /** Its due time moves, since more time was granted. */
    @Transactional
    public void extend(MatterId id, Instant to, Instant askedAt, String reason, Actor by) {
        changes.change(id, by, "extended", one -> one.extend(to, askedAt, reason, by, clock.instant()));
    }

    /** Its clock stood still for a while, or the calendar changed. @param by name of who let it run on */
    void shift(MatterId id, Instant to, String by) {
        var one = rows.get(id);
        one.shift(to, "暂停计时或放假安排有变", by, clock.instant());
        rows.save(one);
    }

    /** 通报: a named person decides. @throws NoGroundForCircular unless it is overdue, was late or was sent back */
    @Transactional
    public void criticise(MatterId id, String text, Actor by) {
        var one = rows.get(id);
        one.criticise(text, clock.instant());
        rows.save(one);
        entries.add(id, Kind.CIRCULAR, text, by);
        papers.circular(one, text, by);
    }

    /** What a review of a circular came to. */
    void reviewed(MatterId id, String text, Actor by) {
        entries.add(id, Kind.REVIEWED, text, by);
        changes.record(id, by, "objectionAnswered");
    }

    void revokeCircular(MatterId id, Actor by) {
        changes.change(id, by, "circularRevoked", Rectification::revokeCircular);
    }

    boolean mayCriticise(MatterId id) {
        return rows.get(id).mayBeCriticised(clock.instant());
    }

    /** Those that assist in it end with it. */
    void ended(MatterId id, String reason, Actor by) {
        ending.ended(id, reason, by);
    }

    /** Whatever this matter demanded is demanded no more: what is not cleared ends, and whoever had it to do is told. */
    @Transactional
    public void withdraw(MatterId source, Actor by) {
        ending.withdrawn(source, by);
    }

    /** With its contents: whoever calls has decided who may read it. @throws NotFound if there is none */
    @Transactional
    public RectificationView get(MatterId id, Actor by) {
        return reading.get(id, by);
    }

    /** When each of these tasks is due. */
    public Map<MatterId, Instant> dues(Collection<MatterId> ids) {
        return reading.dues(ids);
    }

    /** The supervising office's head, who may end it. @throws NotFound if there is none */
    SeatId assigner(MatterId id) {
        return supervising.head(rows.get(id).order.handling());
    }

    /** Another matter waits for it: only clearing it lets that one go on. */
    boolean isAwaited(MatterId id) {
        var order = rows.get(id).order;
        return order.confidential() && order.source() != null;
    }

    boolean supervises(MatterId id) {
        return rows.contains(id);
    }
}
