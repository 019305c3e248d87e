package org.shouze.accountability;

import static org.shouze.accountability.InterviewKind.ADMONITION;
import static org.shouze.accountability.InterviewStatus.APPROVED;
import static org.shouze.accountability.InterviewStatus.CLOSED;
import static org.shouze.accountability.InterviewStatus.CONCLUDED;
import static org.shouze.accountability.InterviewStatus.CRITICIZED;
import static org.shouze.accountability.InterviewStatus.ESCALATED;
import static org.shouze.accountability.InterviewStatus.HELD;
import static org.shouze.accountability.InterviewStatus.INQUIRED;
import static org.shouze.accountability.InterviewStatus.JUDGED;
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
import java.util.Set;
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

        /** @param shutOut who had to leave the matter, or may not come near it */
        private void demand(PersonId subject, Set<PersonId> shutOut) {
            if (Stream.of(lead, second, recorder).anyMatch(Objects::isNull) || new HashSet<>(people()).size() != 3
                    || people().contains(subject)) {
                throw new TwoTalkersNeeded();
            }
            if (people().stream().anyMatch(shutOut::contains)) {
                throw new InterviewerNotFree();
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
    private InterviewStatus status;
    private Crew crew;
    private Instant notifiedAt;
    private Instant talkAt;
    private Instant heldAt;
    private HearingId hearing;
    private Instant due;
    private boolean selfCriticism;
    private boolean rectification;
    private Instant rectificationDue;
    private LocalDate recheckFrom;
    private Instant recheckedAt;
    private Effects effects;
    private Instant closedAt;

    Interview(Origin origin, State kept) {
        this.origin = origin;
        status = kept.status();
        crew = kept.crew();
        notifiedAt = kept.notifiedAt();
        talkAt = kept.talkAt();
        heldAt = kept.heldAt();
        hearing = kept.hearing();
        due = kept.due();
        selfCriticism = kept.selfCriticism();
        rectification = kept.rectification();
        rectificationDue = kept.rectificationDue();
        recheckFrom = kept.recheckFrom();
        recheckedAt = kept.recheckedAt();
        effects = new Effects(kept.influenceUntil(), kept.honoursUntil());
        closedAt = kept.closedAt();
    }

    State state() {
        return new State(status, crew, notifiedAt, talkAt, heldAt, hearing, due, selfCriticism, rectification,
                rectificationDue, recheckFrom, recheckedAt, effects.influenceUntil(), effects.honoursUntil(), closedAt);
    }

    void approve(PersonId by) {
        demand(PROPOSED);
        if (by.equals(origin.proposer())) {
            throw new ProposerApprovesInterview();
        }
        status = APPROVED;
    }

    /** @param toRevise the proposer may take it up again */
    void refuse(PersonId by, boolean toRevise) {
        demand(PROPOSED);
        if (by.equals(origin.proposer())) {
            throw new ProposerApprovesInterview();
        }
        status = toRevise ? REVISING : REFUSED;
    }

    void revise() {
        demand(REVISING);
        status = PROPOSED;
    }

    /** A first time, or again because the reply did not explain it. */
    void inquire(HearingId hearing, Instant due) {
        demand(APPROVED, REPLIED);
        if (!origin.kind().byLetter()) {
            throw new InterviewMovedOn();
        }
        this.hearing = hearing;
        this.due = due;
        status = INQUIRED;
    }

    /** @param reason why there is more time; before its end or after */
    void extend(Instant until, String reason, Instant now) {
        demand(INQUIRED);
        if (until == null || !until.isAfter(now) || !until.isAfter(due) || blank(reason)) {
            throw new ReplyDueNotLater();
        }
        due = until;
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
        status = REPLIED;
    }

    void judgeReply(ReplyJudgement judgement, String reason) {
        demand(REPLIED);
        if (blank(reason)) {
            throw new InterviewReasonMissing();
        }
        if (judgement != ReplyJudgement.UNCLEAR) {
            status = judgement == ReplyJudgement.BREACH ? ESCALATED : CONCLUDED;
        }
    }

    /** The notice of a talk names who talks and who writes. */
    void arrange(Crew crew, Set<PersonId> shutOut, Instant talkAt, Instant now) {
        demand(APPROVED);
        if (origin.kind().byLetter()) {
            throw new InterviewMovedOn();
        }
        crew.demand(origin.subject(), shutOut);
        if (talkAt == null || talkAt.isBefore(now)) {
            throw new TalkTimeWrong();
        }
        this.crew = crew;
        this.talkAt = talkAt;
        notifiedAt = now;
        status = NOTIFIED;
    }

    /** @param present who was really there; @param effects of an admonition, from that day on */
    void hold(Crew present, Set<PersonId> shutOut, Instant heldAt, HearingId hearing, Effects effects, Instant now) {
        demand(NOTIFIED);
        present.demand(origin.subject(), shutOut);
        if (heldAt == null || heldAt.isAfter(now) || heldAt.isBefore(notifiedAt)) {
            throw new TalkTimeWrong();
        }
        crew = present;
        this.heldAt = heldAt;
        this.hearing = hearing;
        this.effects = effects;
        status = HELD;
    }

    /** Signed, signed with an opinion, or refused with a note: each goes on (X10). */
    void takeSignature(boolean answered) {
        demand(HELD);
        if (!answered) {
            throw new InterviewNotAnswered();
        }
        status = SIGNED;
    }

    /** @param hearing by which the self-criticism is asked for, or null for none */
    void judgeTalk(Demands demands, HearingId hearing, Instant now) {
        demand(SIGNED);
        if (demands.breach()) {
            status = ESCALATED;
            return;
        }
        if (origin.kind() == ADMONITION && (!demands.selfCriticism() || demands.recheckFrom() == null)) {
            throw new AdmonitionNeedsMore();
        }
        if (demands.rectification() && (demands.rectificationDue() == null || !demands.rectificationDue().isAfter(now))) {
            throw new ReplyDueNotLater();
        }
        this.hearing = hearing;
        due = demands.selfCriticismDue();
        selfCriticism = demands.selfCriticism();
        rectification = demands.rectification();
        rectificationDue = demands.rectificationDue();
        recheckFrom = demands.recheckFrom();
        status = selfCriticism ? JUDGED : CONCLUDED;
    }

    void takeSelfCriticism(boolean answered) {
        demand(JUDGED);
        if (!answered) {
            throw new InterviewNotAnswered();
        }
        status = rectification ? CRITICIZED : CONCLUDED;
    }

    void rectify() {
        demand(CRITICIZED, CONCLUDED);
        if (!rectification) {
            throw new InterviewMovedOn();
        }
        status = RECTIFYING;
    }

    void rectified() {
        demand(RECTIFYING);
        rectification = false;
        status = CONCLUDED;
    }

    void recheck(LocalDate today, Instant now) {
        demand(CONCLUDED);
        if (recheckFrom == null) {
            throw new InterviewMovedOn();
        }
        if (today.isBefore(recheckFrom)) {
            throw new TooEarlyToRecheck();
        }
        recheckedAt = now;
    }

    void close(Instant now) {
        demand(CONCLUDED);
        if (rectification || recheckFrom != null && recheckedAt == null) {
            throw new InterviewNotDone();
        }
        closedAt = now;
        status = CLOSED;
    }

    /**
     * Somebody had to leave the matter. If he was to talk or write, or did, the talk is void with all that came of it:
     * the person concerned is told anew, by others. What is over stays so.
     *
     * @return whether it was voided
     */
    boolean recuse(PersonId person) {
        if (status.isOver() || crew == null || !crew.people().contains(person)) {
            return false;
        }
        crew = null;
        notifiedAt = null;
        talkAt = null;
        heldAt = null;
        hearing = null;
        due = null;
        selfCriticism = false;
        rectification = false;
        rectificationDue = null;
        recheckFrom = null;
        recheckedAt = null;
        effects = Effects.NONE;
        status = APPROVED;
        return true;
    }

    private void demand(InterviewStatus... statuses) {
        if (!Arrays.asList(statuses).contains(status)) {
            throw new InterviewMovedOn();
        }
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
