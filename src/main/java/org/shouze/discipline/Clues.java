package org.shouze.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clues, from their number to their end (P9). Every act is one of a person who may, and stands in the record. */
@Component
@Transactional
public class Clues {

    private final ClueTable table;
    private final ClueNumbers numbers;
    private final Texts texts;
    private final TalkIndex talks;
    private final Informants informants;
    private final Leads leads;
    private final Conflicts conflicts;
    private final Officers officers;
    private final Matters matters;
    private final Members members;
    private final People people;
    private final Seats seats;
    private final CluePapers papers;
    private final Referrals referrals;
    private final Workflow workflow;
    private final Journal journal;
    private final Clock clock;

    Clues(ClueTable table, ClueNumbers numbers, Texts texts, TalkIndex talks, Informants informants, Leads leads, Conflicts conflicts,
            Officers officers, Matters matters, Members members, People people, Seats seats, CluePapers papers,
            Referrals referrals, Workflow workflow, Journal journal, Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.texts = texts;
        this.talks = talks;
        this.informants = informants;
        this.leads = leads;
        this.conflicts = conflicts;
        this.officers = officers;
        this.matters = matters;
        this.members = members;
        this.people = people;
        this.seats = seats;
        this.papers = papers;
        this.referrals = referrals;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param name and contact of who informed with his real name */
    public record Informant(String name, String contact) {}

    /**
     * @param subject   工号 or 学号 of whom it is about, who is shut out from now on; or null
     * @param informant who informed with his real name, or null
     * @param text      what it says; only where texts are on
     * @param lead      what it was taken up from, or null
     */
    public record Registration(Intake intake, String subject, Informant informant, String text, UUID lead) {}

    /**
     * Takes a clue in, under the next number.
     *
     * @throws NotFound                    if he is no case supervisor, or there is no such subject or lead
     * @throws NoFindingOfTheCompetentBody for false information without referral and finding
     * @throws TextsAreOff                 if something is written while nothing may be
     * @throws AboutOurOwnOffice           if whoever registers would be shut out himself
     */
    public MatterId register(Registration given, Acting by) {
        var office = officers.office(by);
        var id = matters.newId();
        var clue = Clue.register(id, numbers.nextClue(), given.intake(), clock.instant(), today());
        matters.open(List.of(NewMatter.confidential(id, "clue", clue.number, "问题线索 " + clue.number, office,
                by.person(), List.of(NewMatter.Party.person("HANDLER", by.person()),
                        NewMatter.Party.person("SIGNER", by.person())))));
        table.insert(clue, by.actor());
        if (given.subject() != null && !given.subject().isBlank()) {
            conflicts.concern(id, people.numbered(given.subject().strip())
                    .orElseThrow(() -> new NotFound("person")).id(), by.actor());
            if (members.isExcluded(id, by.person())) {
                throw new AboutOurOwnOffice();
            }
        }
        if (given.informant() != null) {
            informants.keep(id, given.informant(), given.intake().receivedOn(), by);
        }
        texts.add(id, Texts.Kind.SUMMARY, given.text(), by.actor());
        if (given.lead() != null) {
            leads.takeUp(given.lead(), id, by);
        }
        workflow.start("clue", List.of(id));
        journal.write(id, by.actor(), "registered");
        return id;
    }

    /** @param duplicateOf number of the one it repeats, for DUPLICATE */
    public void judge(MatterId id, Jurisdiction whose, String duplicateOf, Actor by) {
        if (whose == Jurisdiction.DUPLICATE) {
            var other = table.numbered(duplicateOf == null ? "" : duplicateOf.strip())
                    .filter(found -> members.include(found, PersonId.of(by)))
                    .orElseThrow(() -> new NotFound("clue " + duplicateOf));
            change(id, clue -> clue.merge(other, now(), today()));
            journal.write(other, by, "merged");
        } else if (whose == Jurisdiction.SUPERIOR) {
            change(id, clue -> clue.sendUp(now(), today()));
            texts.erase(id);
            informants.erase(id);
            table.reduce(id);
        }
        if (whose != Jurisdiction.SUPERIOR) {
            papers.register(table.get(id), whose, by);
        }
        journal.write(id, by, "judged." + whose);
    }

    /** Is there another clue of that number, which this person knows of? */
    @Transactional(readOnly = true)
    public boolean knows(String number, MatterId otherThan, Actor by) {
        return table.numbered(number == null ? "" : number.strip()).filter(found -> !found.equals(otherThan))
                .filter(found -> members.include(found, PersonId.of(by))).isPresent();
    }

    /** Within five working days, with a record. */
    public void forward(MatterId id, String body, Actor by) {
        var clue = change(id, one -> one.forward(now(), today()));
        table.forwardedTo(id, body);
        papers.forwarded(clue, body, by);
        journal.write(id, by, "forwarded");
    }

    public void analyse(MatterId id, Disposal opinion, boolean goodFaith, String text, Actor by) {
        change(id, clue -> clue.analyse(opinion, goodFaith, PersonId.of(by), now()));
        texts.add(id, Texts.Kind.ANALYSIS, text, by);
        journal.write(id, by, "analysed");
    }

    /** @return the disposal he agreed to */
    public Disposal agree(MatterId id, Actor by) {
        var clue = change(id, one -> one.agree(PersonId.of(by), now(), today()));
        if (!clue.needsSecond()) {
            papers.disposed(clue, by);
        }
        journal.write(id, by, "disposalAgreed");
        return clue.state().proposed();
    }

    public void agreeOutside(MatterId id, Acting by) {
        var clue = change(id, one -> one.agreeOutside(by.person(), !Officers.belongs(by), now(), today()));
        papers.disposed(clue, by.actor());
        journal.write(id, by.actor(), "disposalAgreedOutside");
    }

    /** The same for a step, which knows who sits down to it by person. */
    public void agreeOutside(MatterId id, Actor by) {
        agreeOutside(id, new Acting(by, seats.heldBy(PersonId.of(by))));
    }

    public void refuseDisposal(MatterId id, String reason, Actor by) {
        change(id, Clue::sendBack);
        texts.decision(id, reason, by);
        journal.write(id, by, "disposalRefused");
    }

    public void answered(MatterId id, TalkResult result, String text, Actor by) {
        change(id, clue -> clue.answered(result, now(), today()));
        texts.add(id, Texts.Kind.TALK, text, by);
        journal.write(id, by, "answered." + result);
    }

    public void review(MatterId id, HoldReview result, String text, Actor by) {
        change(id, clue -> clue.review(result, now(), today()));
        texts.add(id, Texts.Kind.REVIEW, text, by);
        journal.write(id, by, "reviewed." + result);
    }

    /** Filed: from now on its number, stage, dates and outcome are all there is. */
    public void file(MatterId id, LocalDate on, Actor by) {
        change(id, clue -> clue.file(on, now(), today()));
        texts.erase(id);
        table.reduce(id);
        papers.reduce(id, by);
        journal.write(id, by, "filed");
    }

    public void remind(MatterId id, Actor by) {
        change(id, clue -> clue.remind(now(), today()));
        journal.write(id, by, "reminded");
    }

    /** A referral begins. */
    public void transfer(MatterId id) {
        change(id, clue -> clue.transfer(now(), today()));
        referrals.open(id);
    }

    /**
     * Unfounded, and harm was done: the name is cleared today, by a letter (X11).
     *
     * @throws NotFound if he is no member
     */
    public void clarify(MatterId id, Clarification clearing, Acting by) {
        demandMember(id, by);
        var clue = change(id, one -> one.clarify(today()));
        papers.clarified(clue, clearing, by.actor());
        journal.write(id, by.actor(), "clarified");
    }

    /** It was closed without a finding, and he knows of it. */
    @Transactional(readOnly = true)
    public boolean mayClarify(MatterId id, Acting by) {
        return members.include(id, by.person()) && table.find(id).filter(Clue::mayBeClarified).isPresent();
    }

    /** @throws NotFound if there is none, or he is no member; the reading is recorded */
    public ClueView view(MatterId id, Acting by) {
        demandMember(id, by);
        return view(id, by.actor());
    }

    /** For a step: whoever sits down to it may see it. The reading is recorded. */
    public ClueView view(MatterId id, Actor by) {
        journal.read(id, by, "discipline.purpose.handling");
        var clue = table.get(id);
        var now = clue.state();
        return new ClueView(id, clue.number, clue.intake, now.stage(), now.since(), now.goodFaith(), now.handler(),
                now.handler() == null ? null : people.get(now.handler()).name(), now.proposed(), now.disposal(),
                now.outcome(), now.closedOn(), now.filedOn(), now.clarifiedOn(), table.forwardedTo(id).orElse(null),
                texts.of(id), texts.areOn(), talks.of(id));
    }

    void demandMember(MatterId id, Acting by) {
        if (!members.include(id, by.person())) {
            throw new NotFound(id);
        }
    }

    static void stated(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonNeeded();
        }
    }

    private Clue change(MatterId id, Consumer<Clue> act) {
        var clue = table.get(id);
        act.accept(clue);
        table.save(clue);
        return clue;
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
