package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Preliminary verification (初步核实) of a clue. */
@Component
@Transactional
public class Verifications {

    private final VerificationTable table;
    private final ClueTable clues;
    private final CluePapers papers;
    private final Texts texts;
    private final Conflicts conflicts;
    private final Matters matters;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    Verifications(VerificationTable table, ClueTable clues, CluePapers papers, Texts texts, Conflicts conflicts,
            Matters matters, People people, Journal journal, Clock clock) {
        this.table = table;
        this.clues = clues;
        this.papers = papers;
        this.texts = texts;
        this.conflicts = conflicts;
        this.matters = matters;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param signed whether he signed the report as it stands; @param reserved he holds another opinion */
    public record Member(PersonId person, String name, LocalDate signedOn, boolean signed, boolean reserved) {}

    /** @param report version of the report, 0 while there is none */
    public record View(int round, List<Member> group, LocalDate approvedOn, int report, LocalDate reportOn,
            Outcome proposed) {}

    /**
     * @throws GroupTooSmall                      for fewer than two
     * @throws org.shouze.matter.PersonIsExcluded if one of them is shut out
     */
    public void plan(MatterId id, List<PersonId> group, String text, Actor by) {
        conflicts.demandFree(id, group);
        var clue = clues.get(id);
        var planned = Verification.plan(id, clue.nextRound(), group, PersonId.of(by));
        clues.save(clue);
        table.insert(planned);
        texts.add(id, Texts.Kind.PLAN, text, by);
        journal.write(id, by, "planned");
    }

    public void approve(MatterId id, Actor by) {
        var one = table.get(id);
        one.approve(PersonId.of(by), LocalDate.now(clock));
        table.save(one);
        papers.planned(clues.get(id), one.group().stream().map(Verification.Verifier::person).toList(), by);
        journal.write(id, by, "planApproved");
    }

    /** Those sent back are planned anew: a round of its own. */
    public void refuse(MatterId id, String reason, Actor by) {
        texts.decision(id, reason, by);
        journal.write(id, by, "planRefused");
    }

    /** A report, or a new version of it: all sign it, again. */
    public void report(MatterId id, Outcome proposed, String text, Actor by) {
        var one = table.get(id);
        one.report(proposed, LocalDate.now(clock));
        table.save(one);
        texts.add(id, Texts.Kind.REPORT, text, by);
        matters.setPeople(id, "SIGNER", one.unsigned());
        papers.reported(clues.get(id), one, by);
        journal.write(id, by, "reported");
    }

    /** @return whether all have signed now */
    public boolean sign(MatterId id, boolean reserved, Actor by) {
        var one = table.get(id);
        one.sign(PersonId.of(by), reserved, LocalDate.now(clock));
        table.save(one);
        var left = one.unsigned();
        if (!left.isEmpty()) {
            matters.setPeople(id, "SIGNER", left);
        }
        papers.signed(id, reserved, by);
        journal.write(id, by, "signed");
        return left.isEmpty();
    }

    /** @throws NotSignedByAll before the last has signed */
    public Outcome conclude(MatterId id, Actor by) {
        var one = table.get(id);
        var outcome = one.conclude(PersonId.of(by));
        table.save(one);
        var clue = clues.get(id);
        clue.conclude(outcome, clock.instant(), LocalDate.now(clock));
        clues.save(clue);
        journal.write(id, by, "concluded." + outcome);
        return outcome;
    }

    public void refuseOutcome(MatterId id, String reason, Actor by) {
        texts.decision(id, reason, by);
        journal.write(id, by, "outcomeRefused");
    }

    @Transactional(readOnly = true)
    public View view(MatterId id) {
        var one = table.get(id);
        var now = one.state();
        var names = people.get(one.group().stream().map(Verification.Verifier::person).toList());
        return new View(one.round, one.group().stream().map(each -> new Member(each.person(),
                names.get(each.person()).name(), each.signedOn(),
                each.report() != null && each.report() == now.report(), each.reserved())).toList(), now.approvedOn(),
                now.report(), now.reportOn(), now.proposed());
    }
}
