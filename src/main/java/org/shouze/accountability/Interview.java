package org.shouze.accountability;

import static org.shouze.accountability.InterviewKind.ADMONITION;
import static org.shouze.accountability.InterviewStatus.APPROVED;
import static org.shouze.accountability.InterviewStatus.CLOSED;
import static org.shouze.accountability.InterviewStatus.CONCLUDED;
import static org.shouze.accountability.InterviewStatus.CRITICIZED;
import static org.shouze.accountability.InterviewStatus.ESCALATED;
import static org.shouze.accountability.InterviewStatus.HELD;
import static org.shouze.accountability.InterviewStatus.INQUIRED;
import static org.shouze.accountability.InterviewStatus.NOTIFIED;
import static org.shouze.accountability.InterviewStatus.PROPOSED;
import static org.shouze.accountability.InterviewStatus.RECTIFYING;
import static org.shouze.accountability.InterviewStatus.REFUSED;
import static org.shouze.accountability.InterviewStatus.REPLIED;
import static org.shouze.accountability.InterviewStatus.REVISING;
import static org.shouze.accountability.InterviewStatus.SIGNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.HearingId;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/** One talk or letter, from the proposal to the file (P6). What it decides on is here; what was said stands sealed beside it. */
final class Interview {

    /** @param direct the reply does not pass the head of the subject's unit */
    record Origin(MatterId id, String number, InterviewKind kind, PersonId subject, SubjectKind subjectKind,
            UnitId subjectUnit, Phrase phrase, LocalDate conduct, boolean direct, boolean internal, UnitId organ,
            PersonId proposer, String proposerName, Instant proposedAt, MatterId source) {}

    /** Who talks, and who writes. */
    record Crew(PersonId lead, PersonId second, PersonId recorder) {

        List<PersonId> people() {
            return List.of(lead, second, recorder);
        }

        private void demand(PersonId subject) {
            if (Stream.of(lead, second, recorder).anyMatch(Objects::isNull) || new HashSet<>(people()).size() != 3
                    || people().contains(subject)) {
                throw new TwoTalkersNeeded();
            }
        }
    }

    /** @param honoursUntil no honours until then @param influenceUntil no promotion until then */
    record State(InterviewStatus status, Crew crew, Instant notifiedAt, Instant talkAt, Instant heldAt, HearingId hearing,
            Instant due, boolean selfCriticism, boolean rectification, Instant rectificationDue, LocalDate recheckFrom,
            Instant recheckedAt, LocalDate influenceUntil, LocalDate honoursUntil, Instant closedAt) {

        static final State FIRST = new State(PROPOSED, null, null, null, null, null, null, false, false, null, null, null,
                null, null, null);
    }

    final Origin origin;
    private State state;

    Interview(Origin origin, State state) {
        this.origin = origin;
        this.state = state;
    }

    State state() {
        return state;
    }

    void approve(PersonId by) {
        demand(PROPOSED);
        if (by.equals(origin.proposer())) {
            throw new ProposerApprovesInterview();
        }
        become(APPROVED);
    }

    /** @param toRevise the proposer may take it up again */
    void refuse(PersonId by, boolean toRevise) {
        demand(PROPOSED);
        if (by.equals(origin.proposer())) {
            throw new ProposerApprovesInterview();
        }
        become(toRevise ? REVISING : REFUSED);
    }

    void revise() {
        demand(REVISING);
        become(PROPOSED);
    }

    /** A first time, or again because the reply did not explain it. */
    void inquire(HearingId hearing, Instant due) {
        demand(APPROVED, REPLIED);
        if (!origin.kind().byLetter()) {
            throw new InterviewMovedOn();
        }
        state = with(INQUIRED, hearing, due);
    }

    /** @param reason why there is more time; before its end or after */
    void extend(Instant due, String reason, Instant now) {
        demand(INQUIRED);
        if (due == null || !due.isAfter(now) || !due.isAfter(state.due()) || blank(reason)) {
            throw new ReplyDueNotLater();
        }
        state = with(INQUIRED, state.hearing(), due);
    }

    /** @param headOpinion what the head of the unit says of it; none where it concerns him */
    void takeReply(boolean answered, String headOpinion) {
        demand(INQUIRED);
        if (!answered) {
            throw new InterviewNotAnswered();
        }
        if (origin.direct() && !blank(headOpinion)) {
            throw new HeadReadsReplyAboutHimself();
        }
        if (!origin.direct() && blank(headOpinion)) {
            throw new HeadOpinionMissing();
        }
        become(REPLIED);
    }

    void judgeReply(ReplyJudgement judgement, String reason) {
        demand(REPLIED);
        if (blank(reason)) {
            throw new InterviewReasonMissing();
        }
        if (judgement != ReplyJudgement.UNCLEAR) {
            become(judgement == ReplyJudgement.BREACH ? ESCALATED : CONCLUDED);
        }
    }

    /** The notice of a talk names who talks and who writes. */
    void arrange(Crew crew, Instant talkAt, Instant now) {
        demand(APPROVED);
        if (origin.kind().byLetter()) {
            throw new InterviewMovedOn();
        }
        crew.demand(origin.subject());
        if (talkAt == null || talkAt.isBefore(now)) {
            throw new TalkTimeWrong();
        }
        state = new State(NOTIFIED, crew, now, talkAt, null, null, null, false, false, null, null, null, null, null, null);
    }

    /** @param present who was really there; @param effects of an admonition, from that day on */
    void hold(Crew present, Instant heldAt, HearingId hearing, Effects effects, Instant now) {
        demand(NOTIFIED);
        present.demand(origin.subject());
        if (heldAt == null || heldAt.isAfter(now) || heldAt.isBefore(state.notifiedAt())) {
            throw new TalkTimeWrong();
        }
        state = new State(HELD, present, state.notifiedAt(), state.talkAt(), heldAt, hearing, null, false, false, null, null,
                null, effects.influenceUntil(), effects.honoursUntil(), null);
    }

    /** Signed, signed with an opinion, or refused with a note: each goes on (X10). */
    void takeSignature(boolean answered) {
        demand(HELD);
        if (!answered) {
            throw new InterviewNotAnswered();
        }
        become(SIGNED);
    }

    /** @param hearing by which the self-criticism is asked for, or null for none */
    void judgeTalk(Demands demands, HearingId hearing, Instant now) {
        demand(SIGNED);
        if (demands.breach()) {
            become(ESCALATED);
            return;
        }
        if (origin.kind() == ADMONITION && (!demands.selfCriticism() || demands.recheckFrom() == null)) {
            throw new AdmonitionNeedsMore();
        }
        if (demands.rectification() && (demands.rectificationDue() == null || !demands.rectificationDue().isAfter(now))) {
            throw new ReplyDueNotLater();
        }
        state = new State(demands.selfCriticism() ? SIGNED : CONCLUDED, state.crew(), state.notifiedAt(), state.talkAt(),
                state.heldAt(), hearing, demands.selfCriticismDue(), demands.selfCriticism(), demands.rectification(),
                demands.rectificationDue(), demands.recheckFrom(), null, state.influenceUntil(), state.honoursUntil(), null);
    }

    void takeSelfCriticism(boolean answered) {
        demand(SIGNED);
        if (!state.selfCriticism()) {
            throw new InterviewMovedOn();
        }
        if (!answered) {
            throw new InterviewNotAnswered();
        }
        become(state.rectification() ? CRITICIZED : CONCLUDED);
    }

    void rectify() {
        demand(CRITICIZED, CONCLUDED);
        if (!state.rectification()) {
            throw new InterviewMovedOn();
        }
        become(RECTIFYING);
    }

    void rectified() {
        demand(RECTIFYING);
        state = new State(CONCLUDED, state.crew(), state.notifiedAt(), state.talkAt(), state.heldAt(), state.hearing(),
                state.due(), state.selfCriticism(), false, state.rectificationDue(), state.recheckFrom(), null,
                state.influenceUntil(), state.honoursUntil(), null);
    }

    void recheck(LocalDate today, Instant now) {
        demand(CONCLUDED);
        if (state.recheckFrom() == null) {
            throw new InterviewMovedOn();
        }
        if (today.isBefore(state.recheckFrom())) {
            throw new TooEarlyToRecheck();
        }
        state = new State(CONCLUDED, state.crew(), state.notifiedAt(), state.talkAt(), state.heldAt(), state.hearing(),
                state.due(), state.selfCriticism(), state.rectification(), state.rectificationDue(), state.recheckFrom(), now,
                state.influenceUntil(), state.honoursUntil(), null);
    }

    void close(Instant now) {
        demand(CONCLUDED);
        if (state.rectification() || state.recheckFrom() != null && state.recheckedAt() == null) {
            throw new InterviewNotDone();
        }
        state = new State(CLOSED, state.crew(), state.notifiedAt(), state.talkAt(), state.heldAt(), state.hearing(),
                state.due(), state.selfCriticism(), false, state.rectificationDue(), state.recheckFrom(),
                state.recheckedAt(), state.influenceUntil(), state.honoursUntil(), now);
    }

    private void demand(InterviewStatus... statuses) {
        if (!Arrays.asList(statuses).contains(state.status())) {
            throw new InterviewMovedOn();
        }
    }

    private void become(InterviewStatus status) {
        state = with(status, state.hearing(), state.due());
    }

    private State with(InterviewStatus status, HearingId hearing, Instant due) {
        return new State(status, state.crew(), state.notifiedAt(), state.talkAt(), state.heldAt(), hearing, due,
                state.selfCriticism(), state.rectification(), state.rectificationDue(), state.recheckFrom(),
                state.recheckedAt(), state.influenceUntil(), state.honoursUntil(), state.closedAt());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    record Effects(LocalDate influenceUntil, LocalDate honoursUntil) {

        static final Effects NONE = new Effects(null, null);
    }

    /** What the talk comes to. @param recheckFrom not before that day; null for no re-check */
    record Demands(boolean breach, boolean selfCriticism, Instant selfCriticismDue, boolean rectification,
            Instant rectificationDue, LocalDate recheckFrom) {

        static final Demands BREACH = new Demands(true, false, null, false, null, null);
    }
}
