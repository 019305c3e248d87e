package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;

import org.shouze.matter.MatterId;

/** The clock of one item: when it is due, whether it stands still, and when something is next to happen. */
final class RunningTerm {

    final String item;
    final MatterId matter;
    final String process;
    final String step;
    final Instant started;
    final Instant ownDue;
    final int revision;
    private State state;

    /**
     * @param due         as it stands now
     * @param countedWith version of the calendar, or null if none has a say in it
     * @param next        moment of the next rung, or null if there is none
     * @param paused      how much of its own time it stood still, this standstill not counted
     */
    record State(long rule, Instant due, Long countedWith, Instant next, Instant noted, Instant answered,
            Instant pausedAt, Duration paused, Instant endedAt) {}

    RunningTerm(String item, MatterId matter, String process, String step, Instant started, Instant ownDue,
            int revision, State state) {
        this.item = item;
        this.matter = matter;
        this.process = process;
        this.step = step;
        this.started = started;
        this.ownDue = ownDue;
        this.revision = revision;
        this.state = state;
    }

    State state() {
        return state;
    }

    Instant due() {
        return state.due();
    }

    boolean stands() {
        return state.pausedAt() != null;
    }

    boolean isOpen() {
        return state.endedAt() == null;
    }

    void note(Instant at) {
        state = new State(state.rule(), state.due(), state.countedWith(), state.next(), at, at, state.pausedAt(),
                state.paused(), state.endedAt());
    }

    void acknowledge(Instant at) {
        state = new State(state.rule(), state.due(), state.countedWith(), state.next(), state.noted(), at,
                state.pausedAt(), state.paused(), state.endedAt());
    }

    /**
     * @throws TermStandsStill if it does already
     * @throws TermIsOver      if the due moment has passed: what is late can't be made early
     */
    void pause(Instant at) {
        if (stands()) {
            throw new TermStandsStill();
        }
        if (!at.isBefore(state.due())) {
            throw new TermIsOver();
        }
        stand(at, state.paused());
    }

    /** @throws TermRuns if it does not stand still */
    void resume(Duration stood) {
        if (!stands()) {
            throw new TermRuns();
        }
        stand(null, state.paused().plus(stood));
    }

    private void stand(Instant since, Duration paused) {
        state = new State(state.rule(), state.due(), state.countedWith(), state.next(), state.noted(),
                state.answered(), since, paused, state.endedAt());
    }

    void moveTo(long rule, Instant due, Long countedWith) {
        state = new State(rule, due, countedWith, state.next(), state.noted(), state.answered(), state.pausedAt(),
                state.paused(), state.endedAt());
    }

    void nextAt(Instant next) {
        state = new State(state.rule(), state.due(), state.countedWith(), next, state.noted(), state.answered(),
                state.pausedAt(), state.paused(), state.endedAt());
    }
}
