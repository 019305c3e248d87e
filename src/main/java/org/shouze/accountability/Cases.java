package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.shouze.NotFound;
import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.basis.Bases;
import org.shouze.basis.Decider;
import org.shouze.basis.Ground;
import org.shouze.basis.Measure;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.calendar.WorkingDays;
import org.shouze.hearing.Kind;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Concerned.Role;
import org.shouze.recusal.Recusals;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accountability cases (问责), from the ground to the end of the decision's effect. */
@Component
public class Cases {

    static final String PROCESS = "accountabilityCase";
    static final Decider DECIDER = Decider.SCHOOL_COMMITTEE;

    private final SignedActs acts;
    private final CaseIndex index;
    private final AppealIndex appeals;
    private final CaseSeats seats;
    private final Answering answering;
    private final Bases bases;
    private final Recusals recusals;
    private final Rectifications rectifications;
    private final CasePapers papers;
    private final Laid laid;
    private final Matters matters;
    private final Workflow workflow;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    Cases(SignedActs acts, CaseIndex index, AppealIndex appeals, CaseSeats seats, Answering answering, Bases bases,
            Recusals recusals, Rectifications rectifications, CasePapers papers, Laid laid, Matters matters, Workflow workflow,
            WorkingDays days, Audit audit, Clock clock) {
        this.acts = acts;
        this.index = index;
        this.appeals = appeals;
        this.seats = seats;
        this.answering = answering;
        this.bases = bases;
        this.recusals = recusals;
        this.rectifications = rectifications;
        this.papers = papers;
        this.laid = laid;
        this.matters = matters;
        this.workflow = workflow;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes that somebody be held to account; whoever heads the organ decides whether it is looked into.
     *
     * @throws org.shouze.basis.NoRuleVersion if the ground is none of that day's, or of another kind of subject
     * @throws SignalOpensNoCase    without a named person and his reason
     * @throws ActSanctionedAlready if the subject answers, or has answered, for the same
     * @throws CaseBelongsAbove     if it is against who leads the university
     * @throws org.shouze.recusal.HasConflict if who proposes it is concerned himself
     */
    @Transactional
    public MatterId propose(NewCase wanted, Actor by) {
        // Takes the register's row first: two who propose the same at one moment come one after the other.
        var number = matters.nextNumber("问责", LocalDate.now(clock).getYear());
        var ground = bases.ground(wanted.ground());
        var inForce = !wanted.conductOn().isAfter(LocalDate.now(clock))
                && bases.groundsFor(wanted.kind(), wanted.conductOn()).contains(ground);
        var proposed = new Proposed(wanted.kind(), wanted.subject(), wanted.unit(), ground.phrase(), wanted.ground(),
                wanted.conductOn(), wanted.conduct(), wanted.reason());
        var opened = AccountabilityCase.propose(proposed, inForce, index.inCases(proposed.subject(), proposed.unit()), PersonId.of(by));
        var id = matters.newId();
        matters.open(List.of(NewMatter.confidential(id, PROCESS, number, number, seats.handling(),
                PersonId.of(by), seats.of(wanted))));
        recusals.concern(id, wanted.subject() == null ? Concerned.organisation(wanted.unit())
                : Concerned.person(Role.SUBJECT, wanted.subject(), wanted.unit()), by);
        recusals.demandFree(id, List.of(PersonId.of(by)));
        index.add(id, proposed);
        append(id, 0, opened, by);
        workflow.start(PROCESS, List.of(id));
        write(id, "proposed", by);
        return id;
    }

    @Transactional
    public void approveStart(MatterId id, String opinion, Actor by) {
        var record = act(id, "startApproved", by, (one, who) -> one.approveStart(opinion, who));
        papers.startApproval(id, record, opinion, record.entries().get(0).by(), by);
    }

    @Transactional
    public void refuseStart(MatterId id, String reason, Actor by) {
        act(id, "startRefused", by, (one, who) -> one.refuseStart(reason, who));
    }

    /** @throws InvestigatorNotFree if a conflict bars one of them (X3); it does not say which or why */
    @Transactional
    public void formGroup(MatterId id, List<PersonId> members, Actor by) {
        var bound = recusals.bound(id, members);
        act(id, "groupFormed", by, (one, who) -> one.formGroup(members, bound, who));
        matters.setPeople(id, "INVESTIGATOR", members);
    }

    /**
     * @param sources  numbers of matters it draws on
     * @param measures codes of what the group thinks it comes to; shown with the facts
     */
    @Transactional
    public void inquire(MatterId id, List<PersonId> together, Manner manner, String findings, Collection<String> sources,
            Collection<String> measures, Actor by) {
        var proposed = chosen(id, measures).stream().map(Imposed::of).toList();
        var processes = answering.processesOf(sources);
        act(id, "inquired", by, (one, who) -> one.inquire(new CaseAct.Inquired(together, manner, findings, proposed),
                processes, who));
    }

    @Transactional
    public void showFacts(MatterId id, List<PersonId> together, boolean signed, String note, Actor by) {
        var record = act(id, "factsShown", by, (one, who) -> one.showFacts(together, signed, note, who));
        papers.facts(id, record, by);
        laid.facts(id, record, by);
    }

    @Transactional
    public void hearDefence(MatterId id, List<PersonId> together, boolean refused, List<String> points, String note,
            boolean newFacts, Actor by) {
        var record = act(id, "defenceHeard", by, (one, who) -> one.hearDefence(new CaseAct.DefenceHeard(together, refused, points, note,
                newFacts), who));
        if (refused) {
            papers.defence(id, record, by);
        }
        laid.takeBack(id, Kind.DEFEND, by);
    }

    @Transactional
    public void answerDefence(MatterId id, List<PointAnswer> answers, Actor by) {
        papers.defence(id, act(id, "defenceAnswered", by, (one, who) -> one.answerDefence(answers, who)), by);
    }

    /** @return have all members signed? */
    @Transactional
    public boolean signReport(MatterId id, String text, Actor by) {
        var record = act(id, "reportSigned", by, (one, who) -> one.signReport(text, who));
        if (record.allSigned()) {
            papers.report(id, record, by);
        }
        return record.allSigned();
    }

    /** Where the post is vacant, or who held it has left the case. @throws org.shouze.recusal.HasConflict if he may not */
    @Transactional
    public void nameReviewer(MatterId id, PersonId reviewer, Actor by) {
        recusals.demandFree(id, List.of(reviewer));
        get(id).duties.demand(Duty.REVIEW, List.of(reviewer));
        matters.setPeople(id, "REVIEWER", List.of(reviewer));
        write(id, "reviewerNamed", by);
    }

    @Transactional
    public void review(MatterId id, boolean sound, String opinion, Actor by) {
        act(id, sound ? "reviewed" : "foundUnclear", by, (one, who) -> one.review(sound, opinion, who));
    }

    @Transactional
    public void consult(MatterId id, String opinion, Actor by) {
        act(id, "consulted", by, (one, who) -> one.consult(opinion, who));
    }

    /** @param measures codes; each must be one of {@link #measures} */
    @Transactional
    public void decide(MatterId id, Outcome outcome, Collection<String> measures, ExemptionGround exemption, String reason,
            LocalDate effective, Minutes minutes, Actor by) {
        var imposed = chosen(id, measures);
        var earlier = earlier(id, imposed);
        papers.decided(id, act(id, "decided", by, (one, who) -> {
            var subject = one.record().proposed.subject();
            if (outcome == Outcome.SANCTION && subject != null) {
                one.demandUnanswered(index.admonished(subject));
            }
            one.decide(outcome, imposed, DECIDER, exemption, reason, effective, earlier, minutes, who);
        }), by);
    }

    /** Asked only where a rule limits it. All cases of the person are held: of two decisions one waits for the other. */
    private List<Running> earlier(MatterId id, List<Measure> measures) {
        var subject = get(id).proposed.subject();
        return subject == null || measures.stream().allMatch(measure -> measure.version().combined() == null) ? List.of()
                : index.lockAll(subject).stream().filter(other -> !other.equals(id))
                        .flatMap(other -> get(other).limited().stream()).toList();
    }

    @Transactional
    public void judgeExemption(MatterId id, boolean agreed, String reason, Actor by) {
        act(id, agreed ? "exemptionAgreed" : "exemptionRefused", by, (one, who) -> one.judgeExemption(agreed, reason, who));
    }

    /** @return the moment when it bars no more and the term of appeal is over */
    @Transactional
    public Instant serve(MatterId id, Service service, Actor by) {
        var remedy = get(id).decided.remedy();
        var until = service.on() == null ? null : remedy.fileUntil(service.on(), days);
        var served = act(id, "served", by, (one, who) -> one.serve(service, until, remedy.to(), who));
        papers.receipt(id, served, service, "decision", by);
        laid.decision(id, served, by);
        return served.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Transactional
    public void announce(MatterId id, LocalDate on, Reach reach, String scope, Actor by) {
        act(id, "announced", by, (one, who) -> one.announce(on, reach, scope, who));
    }

    /** @param rectify what is to be put right beyond it, or null for nothing */
    @Transactional
    public void receiveSelfCriticism(MatterId id, LocalDate on, String presented, String rectify, LocalDate by,
            Actor actor) {
        act(id, "selfCriticismReceived", actor, (one, who) -> one.receiveSelfCriticism(
                new CaseAct.SelfCriticismReceived(on, presented, rectify, by), who));
    }

    @Transactional
    public void tellNotPursued(MatterId id, Reach reach, String scope, Actor by) {
        act(id, "toldNotPursued", by, (one, who) -> one.tellNotPursued(reach, scope, who));
    }

    @Transactional
    public void handOver(MatterId id, String to, String receipt, Actor by) {
        act(id, "handedOver", by, (one, who) -> one.handOver(to, receipt, who));
    }

    @Transactional
    public void close(MatterId id, Actor by) {
        var appealed = appeals.isOpen(id);
        act(id, "closed", by, (one, who) -> one.close(LocalDate.now(clock), appealed, who));
    }

    @Transactional
    public void restore(MatterId id, String what, Actor by) {
        act(id, "restored", by, (one, who) -> one.restore(what, who));
    }

    /** What this case may come to by the rule of its time, or the milder one of today (X1), the lightest first. */
    public List<Measure> measures(MatterId id) {
        return answering.measures(get(id).proposed, LocalDate.now(clock));
    }

    /** Puts what else has to be put right under supervision, once: the case waits until it is cleared. */
    @Transactional
    public void openRectification(MatterId id) {
        var record = get(id);
        if (record.rectification != null) {
            return;
        }
        var wanted = record.criticism;
        var by = acts.signer(id, CaseAct.SelfCriticismReceived.class);
        var at = rectifications.open(new NewRectification(record.proposed.unit(), null, wanted.rectify(),
                wanted.rectifyBy().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1), id, true), by);
        act(id, "rectificationOpened", by, (one, who) -> one.openRectification(at, who));
    }

    /** What these words mean for that kind of subject by the rule of that day. */
    public Optional<Ground> ground(SubjectKind kind, Phrase phrase, LocalDate on) {
        return answering.ground(kind, phrase, on);
    }

    /** May its decision be appealed against now? */
    public boolean isAppealable(MatterId id) {
        var stage = get(id).stage;
        return (stage == CaseStage.SERVED || stage == CaseStage.EXECUTING) && !appeals.isOpen(id);
    }

    void rectificationCleared(MatterId id, Actor by) {
        act(id, "rectificationCleared", by, (one, who) -> one.clearRectification(who));
        workflow.tell("caseRectificationCleared", id);
    }

    /** What an appeal changed is served anew. */
    void change(MatterId id, MatterId appeal, List<Imposed> measures, Actor by) {
        act(id, "changed", by, (one, who) -> one.change(appeal, measures, who));
        workflow.restart("caseDecisionChanged", id);
    }

    void revoke(MatterId id, MatterId appeal, Actor by) {
        act(id, "revoked", by, (one, who) -> one.revoke(appeal, who));
        workflow.restart("caseDecisionRevoked", id);
    }

    void reopen(MatterId id, MatterId appeal, Actor by) {
        act(id, "reopened", by, (one, who) -> one.reopen(appeal, who));
        matters.setPeople(id, "INVESTIGATOR", List.of());
        workflow.restart("caseGroupToForm", id);
    }

    /** Somebody left it (回避): what he did is done anew by others. */
    void recused(MatterId id, PersonId person, Actor by) {
        var before = get(id);
        if (before.stage.isOver() || !before.stage.isBefore(CaseStage.DECIDED)) {
            return;
        }
        var member = before.group.contains(person);
        var reviewed = before.stage == CaseStage.REVIEWED && before.duties.of(Duty.REVIEW).contains(person);
        act(id, "recused", by, (one, who) -> one.recuse(person, who));
        if (member) {
            matters.setPeople(id, "INVESTIGATOR", List.of());
            workflow.restart("caseGroupToForm", id);
        } else if (reviewed) {
            workflow.tell("caseReviewerRecused", id);
        }
    }

    boolean isOne(MatterId id) {
        return index.contains(id);
    }

    /** @throws NotFound if there is none */
    CaseRecord get(MatterId id) {
        return read(id).record();
    }

    AccountabilityCase read(MatterId id) {
        var entries = acts.of(id, CaseAct.class);
        if (entries.isEmpty()) {
            throw new NotFound(id);
        }
        return AccountabilityCase.of(entries.stream().map(entry -> new CaseEntry(entry.act(), entry.by())).toList());
    }

    private List<Measure> chosen(MatterId id, Collection<String> codes) {
        return codes.isEmpty() ? List.of() : answering.chosen(get(id).proposed, codes, LocalDate.now(clock), DECIDER);
    }

    private CaseRecord act(MatterId id, String what, Actor by, BiConsumer<AccountabilityCase, PersonId> step) {
        if (!index.lock(id)) {
            throw new NotFound(id);
        }
        var one = read(id);
        var known = one.record().entries().size();
        step.accept(one, PersonId.of(by));
        append(id, known, one, by);
        index.update(id, one.record());
        write(id, what, by);
        return one.record();
    }

    private void append(MatterId id, int known, AccountabilityCase one, Actor by) {
        var entries = one.record().entries();
        for (int position = known; position < entries.size(); position++) {
            acts.append(id, position, entries.get(position).act(), by);
        }
    }

    private void write(MatterId id, String what, Actor by) {
        matters.note(id, by, "act.accountability.case." + what, null);
        audit.changed(by, "accountability.case." + what, "matter:" + id, null);
    }
}
