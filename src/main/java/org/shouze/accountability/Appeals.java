package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.basis.Measure;
import org.shouze.calendar.WorkingDays;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.matter.NewMatter.Party;
import org.shouze.organization.PersonId;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Concerned.Role;
import org.shouze.recusal.Recusals;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals (申诉): heard by others, within the term of the rule, while the decision is carried out. */
@Component
public class Appeals {

    static final String PROCESS = "appeal";

    private final SignedActs acts;
    private final AppealIndex index;
    private final CaseIndex decisions;
    private final Cases cases;
    private final CaseSeats seats;
    private final Answering answering;
    private final CasePapers papers;
    private final Recusals recusals;
    private final Members members;
    private final Matters matters;
    private final Workflow workflow;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    Appeals(SignedActs acts, AppealIndex index, CaseIndex decisions, Cases cases, CaseSeats seats, Answering answering,
            CasePapers papers, Recusals recusals, Members members, Matters matters, Workflow workflow, WorkingDays days,
            Audit audit, Clock clock) {
        this.acts = acts;
        this.index = index;
        this.decisions = decisions;
        this.cases = cases;
        this.seats = seats;
        this.answering = answering;
        this.papers = papers;
        this.recusals = recusals;
        this.members = members;
        this.matters = matters;
        this.workflow = workflow;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an appeal in. It is a matter of its own, whose members are others than those of the case: whoever had a part in
     * the decision is shut out of it.
     *
     * @param on the day it was handed in
     * @param by who registers it, or the system where the person concerned has handed it in himself: he knows no member
     *           and is none, and his name stands in no record but sealed
     * @throws NoAppealHere  if no served decision is there, or one is under way
     * @throws NobodyToHear  if no leader is left who had no part in it: the superior organ is asked
     */
    @Transactional
    public MatterId file(MatterId decision, AppealChannel channel, LocalDate on, String reasons, Actor by) {
        if (!decisions.lock(decision)) {
            throw new NotFound(decision);
        }
        var against = cases.read(decision);
        var record = against.record();
        var until = record.served == null ? null : record.served.appealUntil();
        var appeal = Appeal.file(new AppealAct.Filed(decision, on, until, channel, reasons), against,
                index.isOpen(decision), PersonId.of(by));
        var id = matters.newId();
        var head = seats.hearing(person -> !record.duties.has(person)
                && recusals.bound(decision, List.of(person)).isEmpty()).orElseThrow(NobodyToHear::new);
        open(id, head, by.isSystem() ? null : PersonId.of(by));
        shutOut(id, record, by);
        index.add(id, decision, record.decided.remedy().decideBy(on, days));
        append(id, 0, appeal, by);
        workflow.start(PROCESS, List.of(id));
        write(id, "filed", by);
        return id;
    }

    /**
     * By the person concerned himself, from his account.
     *
     * @throws NotFound if the decision was not served to him
     */
    @Transactional
    public MatterId fileOwn(MatterId decision, String reasons, Acting acting) {
        if (decisions.servedTo(acting.person()).stream().noneMatch(one -> one.id().equals(decision))) {
            throw new NotFound(decision);
        }
        audit.changed(acting.actor(), "accountability.appeal.handedIn", "matter:" + decision, null);
        return file(decision, AppealChannel.ACCOUNT, LocalDate.now(clock), reasons, Actor.SYSTEM);
    }

    private void open(MatterId id, PersonId head, PersonId registrar) {
        var number = matters.nextNumber("申诉", LocalDate.now(clock).getYear());
        matters.open(List.of(NewMatter.confidential(id, PROCESS, number, number, seats.handling(), registrar,
                List.of(Party.person("APPEAL_HEAD", head)))));
    }

    private void shutOut(MatterId id, CaseRecord record, Actor by) {
        var proposed = record.proposed;
        recusals.concern(id, proposed.subject() == null ? Concerned.organisation(proposed.unit())
                : Concerned.person(Role.SUBJECT, proposed.subject(), proposed.unit()), by);
        record.duties.all().forEach(person -> members.exclude(id, person, "HANDLED", by));
    }

    @Transactional
    public void examine(MatterId id, boolean takenUp, String reasons, Actor by) {
        act(id, takenUp ? "takenUp" : "foundLate", by, (one, who) -> one.examine(takenUp, reasons, who));
    }

    @Transactional
    public void tellLate(MatterId id, String reasons, Actor by) {
        act(id, "toldLate", by, (one, who) -> one.tellLate(reasons, who));
    }

    @Transactional
    public void nameReviewers(MatterId id, List<PersonId> reviewers, Actor by) {
        var handlers = handlers(id);
        var bound = recusals.bound(id, reviewers);
        act(id, "reviewersNamed", by, (one, who) -> one.nameReviewers(reviewers, handlers, bound, who));
        matters.setPeople(id, "APPEAL_REVIEWER", reviewers);
    }

    @Transactional
    public void review(MatterId id, List<PersonId> together, String findings, Actor by) {
        act(id, "reviewed", by, (one, who) -> one.review(together, findings, who));
    }

    /** @param proof what he signed, in short */
    @Transactional
    public void withdraw(MatterId id, LocalDate on, String proof, Actor by) {
        act(id, "withdrawn", by, (one, who) -> one.withdraw(on, proof, who));
    }

    /** @param measures codes, where it is changed */
    @Transactional
    public void decide(MatterId id, AppealOutcome outcome, Collection<String> measures, String reasons, Minutes minutes,
            Actor by) {
        var record = cases.get(get(id).decision());
        var imposed = answering.chosen(record.proposed, measures, LocalDate.now(clock), Cases.DECIDER).stream()
                .map(Imposed::of).toList();
        var appeal = act(id, "decided", by, (one, who) -> one.decide(outcome, imposed, record.measures(), reasons, minutes,
                record.duties, who));
        papers.appealDecided(id, record, appeal, matters.get(appeal.decision()).number(), by);
    }

    @Transactional
    public AppealOutcome serve(MatterId id, Service service, Actor by) {
        var appeal = act(id, "served", by, (one, who) -> one.serve(service, who));
        papers.receipt(id, cases.get(appeal.decision()), service, "appealDecision", by);
        return appeal.decided().outcome();
    }

    @Transactional
    public void clearName(MatterId id, LocalDate on, Reach reach, String scope, Actor by) {
        var record = cases.get(get(id).decision());
        var said = record.announced == null ? Reach.UNIT_HEAD : record.announced;
        act(id, "nameCleared", by, (one, who) -> one.clearName(on, reach, said, scope, who));
        papers.clarification(id, record, reach, scope, by);
    }

    /** What follows for the decision: it is changed, revoked, or made anew. */
    @Transactional
    public void carryOut(MatterId id) {
        var appeal = get(id);
        var by = Actor.SYSTEM;
        switch (appeal.decided().outcome()) {
            case CHANGED -> cases.change(appeal.decision(), id, appeal.decided().measures(), by);
            case REVOKED -> cases.revoke(appeal.decision(), id, by);
            case REDECIDE -> cases.reopen(appeal.decision(), id, by);
            case UPHELD -> { }
        }
    }

    /** What it may be changed to: nothing heavier than it is. */
    public List<Measure> measures(MatterId id) {
        var decision = get(id).decision();
        var before = cases.get(decision).measures();
        return cases.measures(decision).stream()
                .filter(measure -> !Imposed.heavier(List.of(Imposed.of(measure)), before)).toList();
    }

    /** When each of these is to be decided, by the rule its decision stands on. */
    public Map<MatterId, Instant> dues(Collection<MatterId> ids) {
        var dues = new HashMap<MatterId, Instant>();
        index.decideBy(ids).forEach((id, day) -> dues.put(id, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()
                .minusSeconds(1)));
        return dues;
    }

    void recused(MatterId id, PersonId person, Actor by) {
        var appeal = get(id);
        if (appeal.reviewers().contains(person)
                && (appeal.stage() == AppealStage.UNDER_REVIEW || appeal.stage() == AppealStage.REVIEWED)) {
            act(id, "recused", by, (one, who) -> one.recuse(person, who));
            matters.setPeople(id, "APPEAL_REVIEWER", List.of());
            workflow.restart("appealReviewersToName", id);
        }
    }

    boolean isOne(MatterId id) {
        return index.contains(id);
    }

    private Duties handlers(MatterId id) {
        return cases.get(get(id).decision()).duties;
    }

    /** @throws NotFound if there is none */
    Appeal get(MatterId id) {
        var entries = acts.of(id, AppealAct.class);
        if (entries.isEmpty()) {
            throw new NotFound(id);
        }
        return Appeal.of(entries.stream().map(entry -> new AppealEntry(entry.act(), entry.by())).toList());
    }

    private Appeal act(MatterId id, String what, Actor by, BiConsumer<Appeal, PersonId> step) {
        if (!index.lock(id)) {
            throw new NotFound(id);
        }
        var one = get(id);
        var known = one.entries().size();
        step.accept(one, PersonId.of(by));
        append(id, known, one, by);
        index.update(id, one);
        write(id, what, by);
        return one;
    }

    private void append(MatterId id, int known, Appeal one, Actor by) {
        for (int position = known; position < one.entries().size(); position++) {
            acts.append(id, position, one.entries().get(position).act(), by);
        }
    }

    private void write(MatterId id, String what, Actor by) {
        matters.note(id, by, "act.accountability.appeal." + what, null);
        audit.changed(by, "accountability.appeal." + what, "matter:" + id, null);
    }
}
