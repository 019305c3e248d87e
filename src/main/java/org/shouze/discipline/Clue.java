package org.shouze.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** One clue from its number to its end. Each act is possible only at its stage, and not by who did the one before. */
final class Clue {

    final MatterId id;
    final String number;
    final Intake intake;
    final int revision;
    private Stage stage;
    private Instant since;
    private boolean goodFaith;
    private PersonId assigner;
    private PersonId handler;
    private Disposal proposed;
    private Disposal disposal;
    private PersonId disposedBy;
    private Outcome outcome;
    private int round;
    private LocalDate closedOn;
    private LocalDate filedOn;
    private LocalDate clarifiedOn;
    private MatterId mergedInto;

    private Clue(MatterId id, String number, Intake intake, int revision) {
        this.id = id;
        this.number = number;
        this.intake = intake;
        this.revision = revision;
    }

    /** @throws NoFindingOfTheCompetentBody for what is none of our business without one */
    static Clue register(MatterId id, String number, Intake intake, Instant now, LocalDate today) {
        intake.demand(today);
        var clue = new Clue(id, number, intake, 0);
        clue.go(Stage.RECEIVED, now);
        return clue;
    }

    /** As it was stored. */
    static Clue stored(MatterId id, String number, Intake intake, int revision, State state) {
        var clue = new Clue(id, number, intake, revision);
        clue.stage = state.stage();
        clue.since = state.since();
        clue.goodFaith = state.goodFaith();
        clue.assigner = state.assigner();
        clue.handler = state.handler();
        clue.proposed = state.proposed();
        clue.disposal = state.disposal();
        clue.disposedBy = state.disposedBy();
        clue.outcome = state.outcome();
        clue.round = state.round();
        clue.closedOn = state.closedOn();
        clue.filedOn = state.filedOn();
        clue.clarifiedOn = state.clarifiedOn();
        clue.mergedInto = state.mergedInto();
        return clue;
    }

    State state() {
        return new State(stage, since, goodFaith, assigner, handler, proposed, disposal, disposedBy, outcome, round,
                closedOn, filedOn, clarifiedOn, mergedInto);
    }

    void merge(MatterId other, Instant now, LocalDate today) {
        at(Stage.RECEIVED);
        if (other.equals(id)) {
            throw new MergedWithItself();
        }
        mergedInto = other;
        end(Stage.MERGED, now, today);
    }

    /** About somebody above us, or our own head: nothing of it stays here but its number. */
    void sendUp(Instant now, LocalDate today) {
        at(Stage.RECEIVED);
        end(Stage.SENT_UP, now, today);
    }

    void forward(Instant now, LocalDate today) {
        at(Stage.RECEIVED);
        end(Stage.FORWARDED, now, today);
    }

    /** A new one, or another one after recusal, or taken up again from hold. */
    void proposeHandler(PersonId who, PersonId by) {
        open();
        handler = who;
        assigner = by;
    }

    void approveAssignment(PersonId by, Instant now) {
        open();
        if (handler == null) {
            throw new NotAtThisStage();
        }
        apart(by, assigner);
        apart(by, handler);
        proposed = null;
        disposal = null;
        disposedBy = null;
        go(Stage.ASSIGNED, now);
    }

    /**
     * The handler's opinion.
     *
     * @param warned he warned early and in good faith: an exemption ground
     */
    void analyse(Disposal opinion, boolean warned, PersonId by, Instant now) {
        at(Stage.ASSIGNED, Stage.ANALYSED);
        if (!by.equals(handler)) {
            throw new NotTheHandler();
        }
        goodFaith = warned;
        exempt(opinion == Disposal.VERIFICATION);
        proposed = opinion;
        go(Stage.ANALYSED, now);
    }

    void sendBack() {
        at(Stage.ANALYSED);
        proposed = null;
        disposedBy = null;
    }

    /** The head agrees; where it is about false information somebody outside the line agrees too. */
    void agree(PersonId by, Instant now, LocalDate today) {
        at(Stage.ANALYSED);
        proposal();
        apart(by, handler);
        disposedBy = by;
        if (!needsSecond()) {
            dispose(now, today);
        }
    }

    boolean needsSecond() {
        return intake.kind() == Intake.Kind.FALSE_INFORMATION;
    }

    /** @param outside holds no post of discipline */
    void agreeOutside(PersonId by, boolean outside, Instant now, LocalDate today) {
        at(Stage.ANALYSED);
        proposal();
        if (!needsSecond() || disposedBy == null) {
            throw new NotAtThisStage();
        }
        if (!outside) {
            throw new LineDecidesAlone();
        }
        apart(by, handler);
        apart(by, disposedBy);
        dispose(now, today);
    }

    private void dispose(Instant now, LocalDate today) {
        disposal = proposed;
        switch (disposal) {
            case TALK_INQUIRY -> go(Stage.IN_TALK_INQUIRY, now);
            case VERIFICATION -> go(Stage.IN_VERIFICATION, now);
            case ON_HOLD -> go(Stage.ON_HOLD, now);
            case NO_ACTION -> end(Stage.CLOSED, now, today);
        }
    }

    void answered(TalkResult result, Instant now, LocalDate today) {
        at(Stage.IN_TALK_INQUIRY);
        switch (result) {
            case BELIEVED -> end(Stage.CLOSED, now, today);
            case VERIFY -> {
                exempt(true);
                go(Stage.IN_VERIFICATION, now);
            }
            case ASK_AGAIN -> { }
        }
    }

    /** A verification begins, or is planned anew. */
    int nextRound() {
        at(Stage.IN_VERIFICATION);
        return ++round;
    }

    /** Only a report that all have signed is decided on; {@link Verification#conclude} has seen to it. */
    void conclude(Outcome agreed, Instant now, LocalDate today) {
        at(Stage.IN_VERIFICATION);
        exempt(agreed == Outcome.FILING);
        outcome = agreed;
        switch (agreed) {
            case ON_HOLD -> go(Stage.ON_HOLD, now);
            case NO_ACTION -> end(Stage.CLOSED, now, today);
            case FILING, REMINDER, TRANSFER -> { }
        }
    }

    void remind(Instant now, LocalDate today) {
        after(Outcome.REMINDER);
        end(Stage.REMINDED, now, today);
    }

    void transfer(Instant now, LocalDate today) {
        after(Outcome.TRANSFER);
        end(Stage.TRANSFERRED, now, today);
    }

    /** From here on it is index data: number, stage, dates, outcome. */
    void file(LocalDate on, Instant now, LocalDate today) {
        after(Outcome.FILING);
        if (on.isAfter(today)) {
            throw new DayToCome();
        }
        filedOn = on;
        end(Stage.FILED, now, today);
    }

    void review(HoldReview result, Instant now, LocalDate today) {
        at(Stage.ON_HOLD);
        switch (result) {
            case CLOSE -> end(Stage.CLOSED, now, today);
            case TAKE_UP -> {
                handler = null;
                go(Stage.RECEIVED, now);
            }
            case KEEP -> { }
        }
    }

    /** The handler has a reason to stand back, or others say so: somebody else is found. */
    void release() {
        open();
        if (handler == null) {
            throw new NotAtThisStage();
        }
        handler = null;
        proposed = null;
    }

    /** Unfounded, and harm was done: the name is cleared (GP20 Art. 53). */
    void clarify(LocalDate on) {
        if (!mayBeClarified()) {
            throw new NotAtThisStage();
        }
        clarifiedOn = on;
    }

    /** Once: the letter is sent. */
    boolean mayBeClarified() {
        return stage == Stage.CLOSED && clarifiedOn == null;
    }

    private void after(Outcome wanted) {
        at(Stage.IN_VERIFICATION);
        if (outcome != wanted) {
            throw new NotAtThisStage();
        }
    }

    private void proposal() {
        if (proposed == null) {
            throw new NotDisposedYet();
        }
    }

    private void exempt(boolean severe) {
        if (severe && goodFaith) {
            throw new GoodFaithIsExempt();
        }
    }

    private static void apart(PersonId by, PersonId other) {
        if (Objects.equals(by, other)) {
            throw new SamePersonDecides();
        }
    }

    private void open() {
        if (!stage.isOpen()) {
            throw new NotAtThisStage();
        }
    }

    private void at(Stage... allowed) {
        for (var one : allowed) {
            if (stage == one) {
                return;
            }
        }
        throw new NotAtThisStage();
    }

    private void end(Stage last, Instant now, LocalDate today) {
        closedOn = today;
        go(last, now);
    }

    private void go(Stage next, Instant now) {
        if (next != stage) {
            stage = next;
            since = now;
        }
    }

    /** What changes. @param since when it came to this stage */
    record State(Stage stage, Instant since, boolean goodFaith, PersonId assigner, PersonId handler, Disposal proposed,
            Disposal disposal, PersonId disposedBy, Outcome outcome, int round, LocalDate closedOn, LocalDate filedOn,
            LocalDate clarifiedOn, MatterId mergedInto) {}
}
