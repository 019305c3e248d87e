package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.shouze.accountability.CaseAct.DefenceHeard;
import org.shouze.accountability.CaseAct.Inquired;
import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.accountability.Vote.Choice;
import org.shouze.basis.Decider;
import org.shouze.basis.Measure;
import org.shouze.basis.Phrase;
import org.shouze.basis.Power;
import org.shouze.basis.RuleVersion;
import org.shouze.basis.SubjectKind;
import org.shouze.basis.Track;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/** A case brought to where a test begins, the way the office does. */
final class ACase {

    static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    static final PersonId SUBJECT = new PersonId(1);
    static final PersonId PROPOSER = new PersonId(2);
    static final PersonId STARTER = new PersonId(3);
    static final PersonId SUPERVISOR = new PersonId(4);
    static final PersonId FIRST = new PersonId(5);
    static final PersonId SECOND = new PersonId(6);
    static final PersonId THIRD = new PersonId(7);
    static final PersonId REVIEWER = new PersonId(8);
    static final PersonId ORGANIZATION = new PersonId(9);
    static final PersonId STRANGER = new PersonId(20);
    static final List<PersonId> COMMITTEE = List.of(new PersonId(11), new PersonId(12), new PersonId(13));
    static final List<PersonId> GROUP = List.of(FIRST, SECOND);

    private static final RuleVersion A19 = new RuleVersion("A19", Track.ACCOUNTABILITY, "问责条例", LocalDate.of(2019, 9, 1),
            null, null);
    private static final RuleVersion GP20 = new RuleVersion("GP20", Track.ADMINISTRATIVE, "政务处分法", LocalDate.of(2020, 7, 1),
            null, 48);
    static final Measure CIRCULAR = measure("CIRCULAR", "通报", SubjectKind.LEADING_CADRE, 1, 0, Decider.values());
    static final Measure ADMONITION = measure("ADMONITION", "诫勉", SubjectKind.LEADING_CADRE, 2, 6, Decider.values());
    static final Measure REMOVAL = measure("REMOVAL", "免职", SubjectKind.LEADING_CADRE, 5, 12, Decider.SCHOOL_COMMITTEE);

    AccountabilityCase the;

    /** A sanction under the law that limits how long several bar together. */
    static Measure sanction(int months) {
        return measure(GP20, "ADMIN_" + months, "政务处分", SubjectKind.LEADING_CADRE, 100 + months, months, Decider.values());
    }

    static Measure measure(String code, String name, SubjectKind kind, int severity, int months, Decider... deciders) {
        return measure(A19, code, name, kind, severity, months, deciders);
    }

    private static Measure measure(RuleVersion rule, String code, String name, SubjectKind kind, int severity, int months,
            Decider... deciders) {
        return new Measure(code, name, kind, rule, "第八条", severity,
                java.util.Arrays.stream(deciders).collect(java.util.stream.Collectors.toMap(one -> one, one -> Power.OWN)),
                months, null, null, true);
    }

    static ACase aCase() {
        var fixture = new ACase();
        fixture.the = AccountabilityCase.propose(proposed("A19/POORLY_DONE/LEADING_CADRE", "未按要求上报"), true, Set.of(), PROPOSER);
        return fixture;
    }

    static Proposed proposed(String ground, String reason) {
        return new Proposed(SubjectKind.LEADING_CADRE, SUBJECT, new UnitId(5), Phrase.POORLY_DONE, ground, DAY, "没有组织排查", reason);
    }

    ACase started() {
        the.approveStart("同意", STARTER);
        return this;
    }

    ACase withGroup() {
        the.formGroup(GROUP, Set.of(), SUPERVISOR);
        return this;
    }

    ACase inquired(Measure... proposed) {
        the.inquire(findings(GROUP, proposed), Set.of(), FIRST);
        return this;
    }

    static Inquired findings(List<PersonId> by, Measure... proposed) {
        return new Inquired(by, Manner.POORLY_DONE, "三天没有排查", List.of(proposed).stream().map(Imposed::of).toList());
    }

    ACase withFactsShown() {
        the.showFacts(GROUP, true, "", FIRST);
        return this;
    }

    ACase withDefenceHeard(String... points) {
        the.hearDefence(defence(false, points), FIRST);
        return this;
    }

    static DefenceHeard defence(boolean newFacts, String... points) {
        return new DefenceHeard(GROUP, false, List.of(points), "", newFacts);
    }

    ACase answered(String... points) {
        the.answerDefence(List.of(points).stream().map(point -> new PointAnswer(point, false, "有记录为证")).toList(), FIRST);
        return this;
    }

    ACase signed() {
        the.signReport("调查报告", FIRST);
        the.signReport(null, SECOND);
        return this;
    }

    ACase reviewed() {
        the.review(true, "事实清楚", REVIEWER);
        the.consult("无不同意见", ORGANIZATION);
        return this;
    }

    /** Ready to be decided, with this before the committee. */
    static ACase readyWith(Measure... proposed) {
        return aCase().started().withGroup().inquired(proposed).withFactsShown().withDefenceHeard("当时在隔离")
                .answered("当时在隔离").signed().reviewed();
    }

    ACase decided(Measure... measures) {
        the.decide(Outcome.SANCTION, List.of(measures), Decider.SCHOOL_COMMITTEE, null, "事实清楚", DAY.plusDays(20),
                Set.of(), minutes(COMMITTEE), COMMITTEE.get(0));
        return this;
    }

    ACase decidedOn(LocalDate effective, java.util.Collection<Running> earlier, Measure... measures) {
        the.decide(Outcome.SANCTION, List.of(measures), Decider.SCHOOL_COMMITTEE, null, "事实清楚", effective, earlier,
                minutes(COMMITTEE), COMMITTEE.get(0));
        return this;
    }

    ACase ended(Outcome outcome, ExemptionGround ground) {
        the.decide(outcome, List.of(), Decider.SCHOOL_COMMITTEE, ground, "如纪要", DAY.plusDays(20), Set.of(),
                minutes(COMMITTEE), COMMITTEE.get(0));
        return this;
    }

    static Minutes minutes(List<PersonId> voters) {
        return new Minutes(DAY.plusDays(20), "逐项讨论", voters.stream().map(one -> new Vote(one, Choice.FOR, "")).toList());
    }

    ACase served() {
        the.serve(receipt(), DAY.plusMonths(1).plusDays(21), "校党委", SUPERVISOR);
        return this;
    }

    static Service receipt() {
        return new Service(DAY.plusDays(21), Service.Way.SIGNED, List.of(SUPERVISOR, FIRST), List.of());
    }

    ACase announced() {
        the.announce(DAY.plusDays(22), Reach.UNIT, "学院党委会", SUPERVISOR);
        return this;
    }

    static CaseAct.SelfCriticismReceived criticism() {
        return new CaseAct.SelfCriticismReceived(DAY.plusDays(30), "民主生活会", null, null);
    }
}
