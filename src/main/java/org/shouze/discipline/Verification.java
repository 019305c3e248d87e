package org.shouze.discipline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** A preliminary verification: planned, approved, done by two or more, reported, signed by every one of them. */
final class Verification {

    enum Status { PLANNED, APPROVED, REPORTED, CONCLUDED }

    /** @param report the version of the report he signed, or null; @param reserved he holds another opinion */
    record Verifier(PersonId person, Integer report, LocalDate signedOn, boolean reserved) {}

    final MatterId clue;
    final int round;
    final PersonId plannedBy;
    final int revision;
    private Status status;
    private PersonId approvedBy;
    private LocalDate approvedOn;
    private int report;
    private LocalDate reportOn;
    private Outcome proposed;
    private final List<Verifier> group;

    private Verification(MatterId clue, int round, PersonId plannedBy, int revision, List<Verifier> group) {
        this.clue = clue;
        this.round = round;
        this.plannedBy = plannedBy;
        this.revision = revision;
        this.group = new ArrayList<>(group);
    }

    /** @throws GroupTooSmall for fewer than two, or one of them twice */
    static Verification plan(MatterId clue, int round, List<PersonId> group, PersonId by) {
        if (group.size() < 2 || new HashSet<>(group).size() < group.size()) {
            throw new GroupTooSmall();
        }
        var planned = new Verification(clue, round, by, 0,
                group.stream().map(person -> new Verifier(person, null, null, false)).toList());
        planned.status = Status.PLANNED;
        return planned;
    }

    static Verification stored(MatterId clue, int round, PersonId plannedBy, int revision, List<Verifier> group,
            State state) {
        var one = new Verification(clue, round, plannedBy, revision, group);
        one.status = state.status();
        one.approvedBy = state.approvedBy();
        one.approvedOn = state.approvedOn();
        one.report = state.report();
        one.reportOn = state.reportOn();
        one.proposed = state.proposed();
        return one;
    }

    State state() {
        return new State(status, approvedBy, approvedOn, report, reportOn, proposed);
    }

    void approve(PersonId by, LocalDate today) {
        at(Status.PLANNED);
        outside(by);
        status = Status.APPROVED;
        approvedBy = by;
        approvedOn = today;
    }

    /** A new version begins: nobody has signed it. */
    void report(Outcome outcome, LocalDate today) {
        at(Status.APPROVED, Status.REPORTED);
        report++;
        reportOn = today;
        proposed = outcome;
        status = Status.REPORTED;
    }

    /** @param reserved he signs with another opinion, which stands in the record */
    void sign(PersonId by, boolean reserved, LocalDate today) {
        at(Status.REPORTED);
        var mine = group.stream().filter(one -> one.person().equals(by)).findFirst()
                .orElseThrow(NotInTheGroup::new);
        if (signed(mine)) {
            throw new ReportSignedAlready();
        }
        group.set(group.indexOf(mine), new Verifier(by, report, today, reserved));
    }

    /** @throws NotSignedByAll before the last of them has signed this version */
    Outcome conclude(PersonId by) {
        at(Status.REPORTED);
        if (!unsigned().isEmpty()) {
            throw new NotSignedByAll();
        }
        outside(by);
        status = Status.CONCLUDED;
        return proposed;
    }

    List<PersonId> unsigned() {
        return group.stream().filter(one -> !signed(one)).map(Verifier::person).toList();
    }

    boolean includes(PersonId person) {
        return group.stream().anyMatch(one -> one.person().equals(person));
    }

    List<Verifier> group() {
        return List.copyOf(group);
    }

    private boolean signed(Verifier one) {
        return one.report() != null && one.report() == report;
    }

    private void outside(PersonId by) {
        if (by.equals(plannedBy) || includes(by)) {
            throw new SamePersonDecides();
        }
    }

    private void at(Status... allowed) {
        for (var one : allowed) {
            if (status == one) {
                return;
            }
        }
        throw new NotAtThisStage();
    }

    record State(Status status, PersonId approvedBy, LocalDate approvedOn, int report, LocalDate reportOn,
            Outcome proposed) {}
}
