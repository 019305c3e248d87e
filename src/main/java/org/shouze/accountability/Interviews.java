package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.basis.Bases;
import org.shouze.basis.Phrase;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.matter.NewMatter.Party;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to talks and letters (批评教育, 提醒, 约谈, 函询, 诫勉): proposed, approved, read, filed. */
@Component
public class Interviews {

    static final String PROCESS = "interview";
    private static final int REPEAT_MONTHS = 12;

    private final InterviewRows rows;
    private final InterviewTexts texts;
    private final InterviewDesk desk;
    private final InterviewAuthority authority;
    private final InterviewFreedom freedom;
    private final CaseIndex cases;
    private final Bases bases;
    private final Matters matters;
    private final Workflow workflow;
    private final People people;
    private final Units units;
    private final Clock clock;

    Interviews(InterviewRows rows, InterviewTexts texts, InterviewDesk desk, InterviewAuthority authority,
            InterviewFreedom freedom, CaseIndex cases, Bases bases, Matters matters, Workflow workflow, People people, Units units,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.desk = desk;
        this.authority = authority;
        this.freedom = freedom;
        this.cases = cases;
        this.bases = bases;
        this.matters = matters;
        this.workflow = workflow;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** May matters of this kind begin from the seat this one acts from? */
    public boolean mayPropose(Acting by) {
        return by.seats().stream().map(held -> held.seat()).filter(seat -> Objects.equals(seat.id().value(), by.actor().seat()))
                .anyMatch(seat -> authority.found(seat).isPresent());
    }

    /**
     * Opens a confidential matter and puts it before who approves it.
     *
     * @throws NoOrganForInterviews                        from a seat that handles no such matters
     * @throws SubjectAboveAuthority                       for a leader of the university
     * @throws SubjectKindDoesNotFit                       if the registers say otherwise
     * @throws org.shouze.basis.MeasureOutsideSubject      if that kind of subject has no such answer
     * @throws org.shouze.basis.MeasureBeyondPower         if this organ may not give it
     * @throws org.shouze.basis.NoRuleVersion              if no rule was in force then
     * @throws SameActTwice                                if he answers, or has answered, for that act
     * @throws HeadHandlesHisOwnLetter                     if the letter concerns the head of the unit that sends it
     * @throws org.shouze.recusal.HasConflict, InterviewerNotFree if the proposer is not free to handle it
     */
    @Transactional
    public MatterId propose(InterviewProposal wanted, Actor by) {
        if (wanted.facts() == null || wanted.facts().isBlank()) {
            throw new InterviewReasonMissing();
        }
        var interview = new Interview(origin(wanted, by), Interview.State.FIRST);
        var origin = interview.origin;
        var held = authority.seatsOf(wanted.subject());
        matters.open(List.of(NewMatter.confidential(origin.id(), PROCESS, origin.number(),
                origin.kind().title + " " + origin.number(), units.get(origin.organ()), origin.proposer(),
                List.of(Party.seat("APPROVER", authority.approver(authority.organ(by), origin.kind(), held)),
                        Party.person("HANDLER", origin.proposer()), Party.person("RECORDER", origin.proposer()), Party.person("LEAD", origin.proposer()),
                        Party.person("TALKER", origin.proposer())))));
        rows.add(interview);
        texts.add(origin.id(), InterviewView.Part.FACTS, wanted.facts(), by);
        freedom.begin(origin, by);
        workflow.start(PROCESS, List.of(origin.id()));
        desk.record(origin.id(), "proposed", by);
        return origin.id();
    }

    private Interview.Origin origin(InterviewProposal wanted, Actor by) {
        var organ = authority.organ(by);
        var subject = people.get(wanted.subject());
        var held = authority.seatsOf(subject.id());
        authority.demand(subject, wanted.subjectKind(), held);
        bases.demandAllowed(wanted.kind().measure, wanted.subjectKind(), wanted.phrase(), wanted.conduct(),
                LocalDate.now(clock), organ.decider());
        if (wanted.kind() == InterviewKind.ADMONITION) {
            demandUnanswered(cases.admonished(subject.id()), wanted.phrase(), wanted.conduct());
        }
        var unit = authority.unitOf(subject, held);
        var internal = organ.unit().covers(unit.path());
        var direct = wanted.headConcerned() || authority.heads(held);
        if (direct && internal && wanted.kind().byLetter()) {
            throw new HeadHandlesHisOwnLetter();
        }
        return new Interview.Origin(matters.newId(), matters.nextNumber(wanted.kind().series, LocalDate.now(clock).getYear()),
                wanted.kind(), subject.id(), wanted.subjectKind(), unit.id(), wanted.phrase(), wanted.conduct(), direct,
                internal, organ.unit().id(), PersonId.of(by), by.name(), clock.instant(), wanted.source());
    }

    /** @return whether it goes on as a letter @throws SameActTwice if a case was opened on it meanwhile @throws ProposerApprovesInterview if it is the same person */
    @Transactional
    public boolean approve(MatterId id, String opinion, Actor by) {
        var interview = desk.change(id, "approved", by, one -> {
            if (one.origin.kind() == InterviewKind.ADMONITION) {
                demandUnanswered(cases.inCases(one.origin.subject(), null), one.origin.phrase(), one.origin.conduct());
            }
            one.approve(PersonId.of(by));
        });
        desk.write(id, InterviewView.Part.OPINION, opinion, by);
        return interview.origin.kind().byLetter();
    }

    /**
     * One act is answered for once (X8), by an admonition or in a case. Whether there is a case is asked only where
     * somebody decides: a refusal to who proposes would tell him of it.
     */
    private static void demandUnanswered(List<SameAct> answered, Phrase phrase, LocalDate conduct) {
        if (answered.contains(new SameAct(phrase, conduct))) {
            throw new SameActTwice();
        }
    }

    /** @param toRevise back to the proposer @throws InterviewReasonMissing if it says nothing */
    @Transactional
    public void refuse(MatterId id, boolean toRevise, String reason, Actor by) {
        if (reason == null || reason.isBlank()) {
            throw new InterviewReasonMissing();
        }
        desk.change(id, toRevise ? "returned" : "refused", by, one -> one.refuse(PersonId.of(by), toRevise));
        desk.write(id, InterviewView.Part.OPINION, reason, by);
        if (!toRevise) {
            matters.close(id);
        }
    }

    @Transactional
    public void revise(MatterId id, String facts, Actor by) {
        desk.change(id, "revised", by, Interview::revise);
        desk.write(id, InterviewView.Part.FACTS, facts, by);
    }

    /** 归档 @throws InterviewNotDone while something demanded is not done */
    @Transactional
    public void file(MatterId id, String conclusion, String feedback, Actor by) {
        desk.change(id, "filed", by, one -> one.close(clock.instant()));
        desk.write(id, InterviewView.Part.FEEDBACK, feedback, by);
        desk.write(id, InterviewView.Part.CONCLUSION, conclusion, by);
        matters.close(id);
    }

    /** With its words: the reader is a member of the matter, which whoever calls has made sure of and recorded. */
    public InterviewView get(MatterId id) {
        return view(rows.get(id).interview());
    }

    public Optional<InterviewView> find(MatterId id) {
        return rows.find(id).map(InterviewRows.Read::interview).map(this::view);
    }

    /** When the next thing of each is due; null where the rule of the step says it. */
    public Map<MatterId, Due> dues(Collection<MatterId> ids) {
        return rows.get(ids).stream().collect(Collectors.toMap(one -> one.origin.id(), one -> new Due(one.state().due(),
                one.state().talkAt(), one.state().recheckFrom() == null ? null
                        : one.state().recheckFrom().atTime(17, 30).atZone(clock.getZone()).toInstant())));
    }

    /** @param answer of the person concerned @param talk when it is held @param recheck when it is looked at again */
    public record Due(Instant answer, Instant talk, Instant recheck) {}

    /** Until when an admonition bars this person from promotion, seen from that day; empty if nothing does. */
    public Optional<LocalDate> promotionBarredUntil(PersonId person, LocalDate day) {
        return rows.barredUntil(person, day, "influence_until");
    }

    /** The same for honours: until the end of the year. */
    public Optional<LocalDate> honoursBarredUntil(PersonId person, LocalDate day) {
        return rows.barredUntil(person, day, "honours_until");
    }

    private InterviewView view(Interview interview) {
        var origin = interview.origin;
        var state = interview.state();
        var subject = people.get(origin.subject());
        var crew = state.crew() == null ? List.<InterviewView.Member>of() : crew(state.crew());
        var since = origin.proposedAt().atZone(clock.getZone()).minusMonths(REPEAT_MONTHS).toInstant();
        var repeats = rows.of(origin.subject(), since).stream().filter(other -> !other.origin.id().equals(origin.id()))
                .filter(other -> !other.origin.proposedAt().isAfter(origin.proposedAt()))
                .map(other -> new InterviewView.Repeat(other.origin.number(), other.origin.kind(), other.origin.proposedAt(),
                        other.state().status())).toList();
        return new InterviewView(origin.id(), origin.number(), origin.kind(), subject.name(), subject.number(),
                origin.subjectKind(), units.get(origin.subjectUnit()).name(), origin.phrase(), origin.conduct(),
                bases.groundsFor(origin.subjectKind(), origin.conduct()).stream()
                        .filter(ground -> ground.phrase() == origin.phrase()).toList(),
                origin.direct(), state.status(), origin.proposerName(), origin.proposedAt(), crew, state.talkAt(),
                state.heldAt(), state.hearing(), state.due(), state.recheckFrom(), state.influenceUntil(),
                state.honoursUntil(), texts.of(origin.id()), repeats);
    }

    private List<InterviewView.Member> crew(Interview.Crew crew) {
        var known = people.get(crew.people());
        return crew.people().stream().map(known::get).map(person -> new InterviewView.Member(person.number(), person.name()))
                .toList();
    }
}
