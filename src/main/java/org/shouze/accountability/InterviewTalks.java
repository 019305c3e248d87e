package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shouze.accountability.Interview.Crew;
import org.shouze.accountability.Interview.Demands;
import org.shouze.accountability.Interview.Effects;
import org.shouze.audit.Actor;
import org.shouze.hearing.Kind;
import org.shouze.hearing.Shown;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A talk: noticed, held by two with a third who writes, read back, signed or refused, and what comes of it (X4, X10). */
@Component
public class InterviewTalks {

    private final InterviewDesk desk;
    private final InterviewTimes times;
    private final InterviewTexts texts;
    private final InterviewPapers papers;
    private final InterviewClues clues;
    private final InterviewFreedom freedom;
    private final InterviewAuthority authority;
    private final Rectifications rectifications;
    private final Units units;
    private final Matters matters;
    private final Clock clock;

    InterviewTalks(InterviewDesk desk, InterviewTimes times, InterviewTexts texts, InterviewPapers papers, InterviewClues clues,
            InterviewFreedom freedom, InterviewAuthority authority, Rectifications rectifications, Units units,
            Matters matters, Clock clock) {
        this.desk = desk;
        this.times = times;
        this.texts = texts;
        this.papers = papers;
        this.clues = clues;
        this.freedom = freedom;
        this.authority = authority;
        this.rectifications = rectifications;
        this.units = units;
        this.matters = matters;
        this.clock = clock;
    }

    /** Three different people: one leads, one talks beside him, one writes. */
    public record People(PersonId lead, PersonId second, PersonId recorder) {

        private Crew crew() {
            return new Crew(lead, second, recorder);
        }

        private List<PersonId> named() {
            return Stream.of(lead, second, recorder).filter(Objects::nonNull).toList();
        }
    }

    /**
     * @param notice what it is about, as the person concerned reads it
     * @throws TwoTalkersNeeded for fewer than three
     * @throws InterviewerNotFree, org.shouze.recusal.HasConflict if one of them is not free
     */
    @Transactional
    public void arrange(MatterId id, People people, Instant talkAt, String place, String notice, Actor by) {
        var interview = desk.change(id, "notified", by, one -> {
            freedom.demand(one.origin, people.named());
            one.arrange(people.crew(), freedom.shutOut(one.origin), talkAt, clock.instant());
        });
        staff(id, people);
        desk.write(id, InterviewView.Part.PLACE, place, by);
        desk.write(id, InterviewView.Part.NOTICE, notice, by);
        papers.notice(interview, notice, place, by);
    }

    /** Held and written down; the record is laid before the person concerned to be read back and signed. */
    @Transactional
    public void hold(MatterId id, People present, Instant heldAt, String record, Actor by) {
        if (record == null || record.isBlank()) {
            throw new InterviewReasonMissing();
        }
        desk.change(id, "held", by, one -> {
            freedom.demand(one.origin, present.named());
            one.hold(present.crew(), freedom.shutOut(one.origin), heldAt,
                    desk.ask(one, Kind.SIGN, Shown.of("谈话记录 " + one.origin.number(), "谈话内容", record.strip()), null, by),
                    effects(one, heldAt), clock.instant());
        });
        staff(id, present);
        desk.write(id, InterviewView.Part.RECORD, record, by);
    }

    private void staff(MatterId id, People people) {
        matters.setPeople(id, "LEAD", List.of(people.lead()));
        matters.setPeople(id, "TALKER", List.of(people.second()));
        matters.setPeople(id, "RECORDER", List.of(people.recorder()));
    }

    /** No honours that year, no promotion for six months. */
    private Effects effects(Interview one, Instant heldAt) {
        if (one.origin.kind() != InterviewKind.ADMONITION || heldAt == null) {
            return Effects.NONE;
        }
        var day = LocalDate.ofInstant(heldAt, clock.getZone());
        return new Effects(times.ends(InterviewKind.ADMONITION, InterviewTimes.Part.INFLUENCE, day),
                LocalDate.of(day.getYear(), 12, 31));
    }

    /** @throws InterviewNotAnswered before it was signed or refused */
    @Transactional
    public void takeSignature(MatterId id, Actor by) {
        var interview = desk.change(id, "signed", by, one -> one.takeSignature(desk.answered(one)));
        papers.record(interview, texts.last(id, InterviewView.Part.NOTICE), texts.last(id, InterviewView.Part.PLACE),
                texts.last(id, InterviewView.Part.RECORD), desk.heard(interview), by);
    }

    /** A breach is suspected. @throws ClueReceiverDoesNotFit unless he sits with the discipline commission */
    @Transactional
    public void suspect(MatterId id, PersonId receiver, String reason, Actor by) {
        demandReason(reason);
        desk.change(id, "judged", by, one -> one.judgeTalk(Demands.BREACH, null, clock.instant()));
        clues.propose(id, receiver, reason, by);
        matters.close(id);
    }

    /**
     * What comes of it.
     *
     * @param rectification what is to be set right by the subject's unit, or blank
     * @throws AdmonitionNeedsMore for an admonition without a self-criticism and a re-check
     */
    @Transactional
    public void judge(MatterId id, String opinion, boolean selfCriticism, String rectification, LocalDate rectifiedBy,
            boolean recheck, Actor by) {
        demandReason(opinion);
        var rectify = rectification != null && !rectification.isBlank();
        var interview = desk.change(id, "judged", by, one -> {
            var kind = one.origin.kind();
            var due = selfCriticism ? times.due(kind, InterviewTimes.Part.SELF_CRITICISM) : null;
            one.judgeTalk(new Demands(false, selfCriticism, due, rectify,
                    rectify && rectifiedBy != null ? times.endOf(rectifiedBy) : null, recheck ? recheckFrom(one) : null),
                    selfCriticism ? desk.ask(one, Kind.REPLY, Shown.of("书面检查 " + one.origin.number(), "请您写一份书面检查",
                            opinion.strip()), due, by) : null, clock.instant());
        });
        desk.write(id, InterviewView.Part.JUDGEMENT, opinion, by);
        desk.write(id, InterviewView.Part.RECTIFICATION, rectification, by);
        if (interview.origin.kind() == InterviewKind.ADMONITION) {
            papers.admonition(interview, texts.last(id, InterviewView.Part.FACTS),
                    rectify ? opinion.strip() + "\n" + rectification.strip() : opinion.strip(), by);
        }
    }

    private LocalDate recheckFrom(Interview one) {
        return times.ends(one.origin.kind(), InterviewTimes.Part.RECHECK,
                LocalDate.ofInstant(one.state().heldAt(), clock.getZone()));
    }

    /** @throws InterviewNotAnswered before it is there */
    @Transactional
    public void takeSelfCriticism(MatterId id, String assessment, Actor by) {
        desk.change(id, "criticized", by, one -> one.takeSelfCriticism(desk.answered(one)));
        desk.write(id, InterviewView.Part.ASSESSMENT, assessment, by);
    }

    /** Opens the supervised task that the talk demanded; told by its number, known to its members only. */
    @Transactional
    public void rectify(MatterId id) {
        var by = texts.writer(id, InterviewView.Part.RECTIFICATION);
        var interview = desk.change(id, "rectifying", by, Interview::rectify);
        var what = texts.last(id, InterviewView.Part.RECTIFICATION);
        var unit = authority.responsible(units.get(interview.origin.subjectUnit()));
        rectifications.open(new NewRectification(unit.id(), interview.origin.subject(), what,
                interview.state().rectificationDue(), id, true), by);
    }

    @Transactional
    public void rectified(MatterId id) {
        desk.change(id, "rectified", Actor.SYSTEM, Interview::rectified);
    }

    /** @throws TooEarlyToRecheck before its day */
    @Transactional
    public void recheck(MatterId id, String findings, Actor by) {
        demandReason(findings);
        desk.change(id, "rechecked", by, one -> one.recheck(times.today(), clock.instant()));
        desk.write(id, InterviewView.Part.RECHECK, findings, by);
    }

    private static void demandReason(String text) {
        if (text == null || text.isBlank()) {
            throw new InterviewReasonMissing();
        }
    }
}
