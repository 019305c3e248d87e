package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.shouze.accountability.CaseAct.Inquired;
import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.basis.Decider;
import org.shouze.basis.Measure;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * The rules of a case. Each method is a step of the office: it refuses what must not happen, and adds what was done to
 * the record, which it never changes.
 */
final class AccountabilityCase {

    private final CaseRecord record = new CaseRecord();

    private AccountabilityCase() {}

    static AccountabilityCase of(List<CaseEntry> entries) {
        var restored = new AccountabilityCase();
        entries.forEach(restored.record::add);
        return restored;
    }

    /**
     * @param by a person: neither the system nor a signal opens a case
     * @param earlier what the same subject was proposed for before, where that stands
     * @throws GroundMissing        if no rule of that day knows what he did
     * @throws ActSanctionedAlready if he answers, or has answered, for the same
     */
    static AccountabilityCase propose(Proposed proposed, boolean groundInForce, Collection<SameAct> earlier, PersonId by) {
        if (by == null || by.value() == 0 || Texts.isBlank(proposed.reason())) {
            throw new SignalOpensNoCase();
        }
        if (Texts.isBlank(proposed.ground()) || !groundInForce) {
            throw new GroundMissing();
        }
        var opened = new AccountabilityCase();
        opened.record.add(new CaseEntry(proposed, by));
        opened.demandUnanswered(earlier);
        return opened;
    }

    /** @throws ActSanctionedAlready if what this case is about is among them: one act is answered for once (X8) */
    void demandUnanswered(Collection<SameAct> answered) {
        if (answered.contains(new SameAct(record.proposed.phrase(), record.proposed.conductOn()))) {
            throw new ActSanctionedAlready();
        }
    }

    CaseRecord record() {
        return record;
    }

    void approveStart(String opinion, PersonId by) {
        at(CaseStage.PROPOSED);
        record.duties.demand(Duty.START, Set.of(by));
        add(new CaseAct.StartApproved(opinion), by);
    }

    void refuseStart(String reason, PersonId by) {
        at(CaseStage.PROPOSED);
        record.duties.demand(Duty.START, Set.of(by));
        Texts.demand(reason);
        add(new CaseAct.StartRefused(reason), by);
    }

    /** @param concerned those of the members whom a conflict bars (X3) */
    void formGroup(List<PersonId> members, Collection<PersonId> concerned, PersonId by) {
        at(CaseStage.STARTED);
        if (members.stream().distinct().count() < 2) {
            throw new GroupTooSmall();
        }
        if (members.stream().anyMatch(member -> concerned.contains(member) || record.recused.contains(member)
                || member.equals(record.proposed.subject()))) {
            throw new InvestigatorNotFree();
        }
        record.duties.demand(Duty.INVESTIGATE, members);
        add(new CaseAct.GroupFormed(members.stream().distinct().toList()), by);
    }

    /** From the middle of it (X3): what he took part in, and all that builds on it, is done anew by others. */
    void recuse(PersonId person, PersonId by) {
        if (record.stage.isOver() || !record.stage.isBefore(CaseStage.DECIDED)) {
            throw new StepOutOfTurn();
        }
        add(new CaseAct.Recused(person), by);
    }

    void inquire(Inquired inquired, Collection<String> sources, PersonId by) {
        at(CaseStage.INVESTIGATING);
        together(inquired.by());
        Sources.demandFit(sources);
        Texts.demand(inquired.findings());
        if (record.limit != null && Imposed.heavier(inquired.proposed(), record.limit)) {
            throw new HeavierThanShown();
        }
        add(inquired, by);
    }

    /** @param signed he signed an opinion; refusing is noted and stops nothing (X10) */
    void showFacts(List<PersonId> together, boolean signed, String note, PersonId by) {
        at(CaseStage.INVESTIGATING);
        together(together);
        if (record.inquired == null) {
            throw new StepOutOfTurn();
        }
        if (!signed) {
            Texts.demand(note);
        }
        add(new CaseAct.FactsShown(together, signed, note), by);
    }

    void hearDefence(CaseAct.DefenceHeard heard, PersonId by) {
        if (record.stage == CaseStage.INVESTIGATING) {
            throw new FactsNotShown();
        }
        at(CaseStage.FACTS_SHOWN);
        together(heard.by());
        if (heard.refused()) {
            Texts.demand(heard.note());
        }
        if (heard.points().stream().anyMatch(Texts::isBlank) || heard.refused() != heard.points().isEmpty()) {
            throw new DefenceNotHeard();
        }
        add(heard, by);
    }

    /** @throws PointsUnanswered unless each point is answered with its reason, in the order they were made */
    void answerDefence(List<PointAnswer> answers, PersonId by) {
        at(CaseStage.DEFENCE_HEARD);
        member(by);
        if (!answers.stream().map(PointAnswer::point).toList().equals(record.defence.points())
                || answers.stream().anyMatch(answer -> Texts.isBlank(answer.reason()))) {
            throw new PointsUnanswered();
        }
        add(new CaseAct.DefenceAnswered(answers), by);
    }

    /** @param text the report, of who signs first */
    void signReport(String text, PersonId by) {
        at(CaseStage.DEFENCE_HEARD);
        member(by);
        if (record.answers == null) {
            throw new PointsUnanswered();
        }
        if (record.signers.contains(by)) {
            throw new SignedAlready();
        }
        if (record.report == null) {
            Texts.demand(text);
        } else if (!Texts.isBlank(text)) {
            throw new RecordIsSigned();
        }
        add(new CaseAct.ReportSigned(by, record.report == null ? text : null), by);
    }

    /** @param sound else it goes back to the group, to inquire and be heard again */
    void review(boolean sound, String opinion, PersonId by) {
        if (record.stage == CaseStage.DEFENCE_HEARD) {
            throw new ReportNotSigned();
        }
        at(CaseStage.REPORTED);
        free(by);
        record.duties.demand(Duty.REVIEW, Set.of(by));
        Texts.demand(opinion);
        add(new CaseAct.Reviewed(sound, opinion), by);
    }

    void consult(String opinion, PersonId by) {
        at(CaseStage.REVIEWED);
        free(by);
        Texts.demand(opinion);
        add(new CaseAct.Consulted(opinion), by);
    }

    /**
     * @param earlier periods of decisions about the same person, under rules that limit how long several bar together
     * @throws HeavierThanShown if it is more than what was shown to him, or than what stood before his appeal
     */
    void decide(Outcome outcome, List<Measure> measures, Decider decider, ExemptionGround exemption, String reason,
            LocalDate effective, Collection<Running> earlier, Minutes minutes, PersonId by) {
        ready();
        minutes.demandCollective();
        record.duties.demand(Duty.DECIDE, minutes.voters());
        minutes.voters().forEach(this::free);
        Texts.demand(reason);
        if ((outcome == Outcome.SANCTION) == measures.isEmpty()) {
            throw new MeasureMissing();
        }
        if ((outcome == Outcome.EXEMPT) != (exemption != null)) {
            throw new ExemptionWithoutGround();
        }
        fitting(measures, decider);
        var imposed = measures.stream().map(Imposed::of).toList();
        if (Imposed.heavier(imposed, record.inquired.proposed())) {
            throw new HeavierThanShown();
        }
        if (record.before != null && Imposed.heavier(imposed, record.before)) {
            throw new HeavierThanBefore();
        }
        add(new CaseAct.Decided(outcome, imposed, exemption, reason, effective, Imposed.limit(imposed, earlier, effective),
                minutes, Remedy.of(measures)), by);
    }

    private void ready() {
        switch (record.stage) {
            case PROPOSED, STARTED, INVESTIGATING -> throw new FactsNotShown();
            case FACTS_SHOWN -> throw new DefenceNotHeard();
            case DEFENCE_HEARD -> throw record.answers == null ? new PointsUnanswered() : new ReportNotSigned();
            case REPORTED -> throw new NotReviewed();
            default -> at(CaseStage.REVIEWED);
        }
        if (record.consulted == null) {
            throw new NotReviewed();
        }
    }

    private void fitting(List<Measure> measures, Decider decider) {
        for (var measure : measures) {
            if (measure.kind() != record.proposed.kind() || !measure.mayBeDecidedBy(decider)) {
                throw new MeasureForOthers();
            }
            if (measure.version() == null) {
                throw new GroundMissing();
            }
        }
    }

    /** @throws SecondApproverInLine unless he had no part in the case */
    void judgeExemption(boolean agreed, String reason, PersonId by) {
        at(CaseStage.DECIDED);
        outcome(Outcome.EXEMPT);
        if (record.duties.has(by)) {
            throw new SecondApproverInLine();
        }
        Texts.demand(reason);
        add(new CaseAct.ExemptionJudged(agreed, reason), by);
    }

    void serve(Service service, LocalDate appealUntil, String appealTo, PersonId by) {
        at(CaseStage.DECIDED);
        outcome(Outcome.SANCTION);
        service.demandProof();
        add(new CaseAct.Served(service, appealUntil, appealTo), by);
    }

    void announce(LocalDate on, Reach reach, String scope, PersonId by) {
        at(CaseStage.SERVED);
        Texts.demand(scope);
        add(new CaseAct.Announced(on, reach, scope), by);
    }

    void receiveSelfCriticism(CaseAct.SelfCriticismReceived received, PersonId by) {
        at(CaseStage.EXECUTING);
        Texts.demand(received.presented());
        add(received, by);
    }

    void openRectification(MatterId at, PersonId by) {
        at(CaseStage.EXECUTING);
        add(new CaseAct.RectificationOpened(at), by);
    }

    void clearRectification(PersonId by) {
        add(new CaseAct.RectificationCleared(), by);
    }

    /** @throws NotYetOver while it bars, may be appealed against, or is */
    void close(LocalDate today, boolean appealed, PersonId by) {
        at(CaseStage.EXECUTING);
        if (record.rectification != null && !record.rectified) {
            throw new RectificationOpen();
        }
        if (appealed || !today.isAfter(record.lastDay())) {
            throw new NotYetOver();
        }
        add(new CaseAct.Closed(), by);
    }

    /** @param scope before whom it is said: where it was talked about, as widely as that (X11) */
    void tellNotPursued(Reach reach, String scope, PersonId by) {
        at(CaseStage.DECIDED);
        outcome(Outcome.NOT_PURSUED);
        Texts.demand(scope);
        add(new CaseAct.ToldNotPursued(reach, scope), by);
    }

    void handOver(String to, String receipt, PersonId by) {
        at(CaseStage.DECIDED);
        outcome(Outcome.TRANSFER);
        Texts.demand(to);
        Texts.demand(receipt);
        add(new CaseAct.HandedOver(to, receipt), by);
    }

    /** What an appeal changed is served anew. */
    void change(MatterId appeal, List<Imposed> measures, PersonId by) {
        appealable();
        if (Imposed.heavier(measures, record.measures())) {
            throw new HeavierThanBefore();
        }
        add(new CaseAct.Changed(appeal, measures), by);
    }

    void revoke(MatterId appeal, PersonId by) {
        appealable();
        add(new CaseAct.Revoked(appeal), by);
    }

    /** To be inquired and decided anew, by others. */
    void reopen(MatterId appeal, PersonId by) {
        appealable();
        add(new CaseAct.Reopened(appeal), by);
    }

    void restore(String what, PersonId by) {
        at(CaseStage.REVOKED);
        Texts.demand(what);
        add(new CaseAct.Restored(what), by);
    }

    /** @throws NoAppealHere if nothing was served */
    void appealable() {
        if (record.stage != CaseStage.SERVED && record.stage != CaseStage.EXECUTING) {
            throw new NoAppealHere();
        }
    }

    private void at(CaseStage stage) {
        if (record.stage != stage) {
            throw new StepOutOfTurn();
        }
    }

    private void outcome(Outcome outcome) {
        if (record.decided.outcome() != outcome) {
            throw new StepOutOfTurn();
        }
    }

    private void free(PersonId person) {
        if (record.recused.contains(person) || person.equals(record.proposed.subject())) {
            throw new InvestigatorNotFree();
        }
    }

    private void member(PersonId person) {
        if (!record.group.contains(person)) {
            throw new NotOfTheGroup();
        }
    }

    /** Two of the group, or more (X4). */
    private void together(List<PersonId> people) {
        if (people.stream().distinct().count() < 2) {
            throw new OneAlone();
        }
        people.forEach(this::member);
    }

    private void add(CaseAct act, PersonId by) {
        record.add(new CaseEntry(act, by));
    }
}
