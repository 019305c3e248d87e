package org.shouze.discipline;

import java.time.LocalDate;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** A package handed over intact: its list, its receipt, its answer. Without a receipt it never closes. */
final class Referral {

    enum Status { OPENED, PREPARED, SENT, RECEIVED, RETURNED, ANSWERED }

    final MatterId id;
    final int revision;
    private Status status;
    private int version;
    private PersonId preparedBy;
    private PersonId approvedBy;
    private LocalDate sentOn;
    private String receipt;
    private LocalDate receivedOn;
    private LocalDate returnedOn;
    private ReferralAnswer answer;
    private LocalDate answeredOn;

    private Referral(MatterId id, int revision) {
        this.id = id;
        this.revision = revision;
    }

    static Referral open(MatterId id) {
        var one = new Referral(id, 0);
        one.status = Status.OPENED;
        return one;
    }

    static Referral stored(MatterId id, int revision, State state) {
        var one = new Referral(id, revision);
        one.status = state.status();
        one.version = state.version();
        one.preparedBy = state.preparedBy();
        one.approvedBy = state.approvedBy();
        one.sentOn = state.sentOn();
        one.receipt = state.receipt();
        one.receivedOn = state.receivedOn();
        one.returnedOn = state.returnedOn();
        one.answer = state.answer();
        one.answeredOn = state.answeredOn();
        return one;
    }

    State state() {
        return new State(status, version, preparedBy, approvedBy, sentOn, receipt, receivedOn, returnedOn, answer,
                answeredOn);
    }

    /** @return the version of the list; what was sent before stays as it was */
    int prepare(List<?> items, PersonId by) {
        at(Status.OPENED, Status.PREPARED, Status.RETURNED);
        if (items.isEmpty()) {
            throw new PackageEmpty();
        }
        status = Status.PREPARED;
        preparedBy = by;
        approvedBy = null;
        return ++version;
    }

    void approve(PersonId by, LocalDate today) {
        at(Status.PREPARED);
        if (by.equals(preparedBy)) {
            throw new SamePersonDecides();
        }
        status = Status.SENT;
        approvedBy = by;
        sentOn = today;
    }

    void receive(String number, LocalDate on, LocalDate today) {
        at(Status.SENT);
        day(on, today);
        if (number == null || number.isBlank()) {
            throw new NoReceipt();
        }
        receipt = number.strip();
        receivedOn = on;
        status = Status.RECEIVED;
    }

    /** Incomplete: it comes back, is supplemented and sent again as a new version. */
    void comeBack(LocalDate on, LocalDate today) {
        at(Status.SENT);
        day(on, today);
        returnedOn = on;
        status = Status.RETURNED;
    }

    void answer(ReferralAnswer given, LocalDate on, LocalDate today) {
        if (receipt == null) {
            throw new NoReceipt();
        }
        at(Status.RECEIVED);
        day(on, today);
        answer = given;
        answeredOn = on;
        status = Status.ANSWERED;
    }

    private void day(LocalDate on, LocalDate today) {
        if (on.isAfter(today) || on.isBefore(sentOn)) {
            throw new DayToCome();
        }
    }

    private void at(Status... allowed) {
        for (var one : allowed) {
            if (status == one) {
                return;
            }
        }
        throw new ReferralNotReady();
    }

    record State(Status status, int version, PersonId preparedBy, PersonId approvedBy, LocalDate sentOn, String receipt,
            LocalDate receivedOn, LocalDate returnedOn, ReferralAnswer answer, LocalDate answeredOn) {}
}
