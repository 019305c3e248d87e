package org.shouze.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * The rules of an appeal against a served decision: heard by others, answered in any case, never the worse for him.
 * It does not touch the decision: that stands and is carried out until this one says otherwise.
 */
final class Appeal {

    private final List<AppealEntry> entries = new ArrayList<>();
    private AppealAct.Filed filed;
    private List<PersonId> reviewers = List.of();
    private String findings;
    private AppealAct.Decided decided;
    private Service served;
    private AppealStage stage;

    private Appeal() {}

    static Appeal of(List<AppealEntry> entries) {
        var restored = new Appeal();
        entries.forEach(restored::apply);
        return restored;
    }

    /** @throws NoAppealHere if nothing was served there, or another appeal is open */
    static Appeal file(AppealAct.Filed filed, AccountabilityCase decision, boolean anotherOpen, PersonId by) {
        decision.appealable();
        if (anotherOpen) {
            throw new NoAppealHere();
        }
        Texts.demand(filed.reasons());
        var appeal = new Appeal();
        appeal.add(filed, by);
        return appeal;
    }

    /** Each appeal is answered; one in time is taken up, one that is late may be. */
    void examine(boolean takenUp, String reasons, PersonId by) {
        at(AppealStage.FILED);
        if (!takenUp && !isLate()) {
            throw new TimelyAppealRefused();
        }
        if (isLate()) {
            Texts.demand(reasons);
        }
        add(new AppealAct.Examined(takenUp, reasons), by);
    }

    void tellLate(String reasons, PersonId by) {
        at(AppealStage.REJECTED_LATE);
        Texts.demand(reasons);
        add(new AppealAct.ToldLate(reasons), by);
    }

    /** @param handlers who had a part in the decision; @param concerned whom a conflict bars */
    void nameReviewers(List<PersonId> people, Duties handlers, Collection<PersonId> concerned, PersonId by) {
        at(AppealStage.ACCEPTED);
        if (people.stream().distinct().count() < 2) {
            throw new GroupTooSmall();
        }
        handlers.demandStrangers(people);
        handlers.demandStrangers(Set.of(by));
        if (people.stream().anyMatch(concerned::contains)) {
            throw new InvestigatorNotFree();
        }
        add(new AppealAct.ReviewersNamed(people.stream().distinct().toList()), by);
    }

    void review(List<PersonId> together, String text, PersonId by) {
        at(AppealStage.UNDER_REVIEW);
        if (together.stream().distinct().count() < 2) {
            throw new OneAlone();
        }
        if (!reviewers.containsAll(together)) {
            throw new NotOfTheGroup();
        }
        Texts.demand(text);
        add(new AppealAct.Reviewed(together, text), by);
    }

    void recuse(PersonId person, PersonId by) {
        add(new AppealAct.Recused(person), by);
    }

    /** He takes it back himself; what he signed says so. */
    void withdraw(LocalDate on, String proof, PersonId by) {
        at(AppealStage.UNDER_REVIEW);
        Texts.demand(proof);
        add(new AppealAct.Withdrawn(on, proof), by);
    }

    /** @param before what the decision imposed
     *  @throws HeavierThanBefore if it would be worse than that */
    void decide(AppealOutcome outcome, List<Imposed> measures, List<Imposed> before, String reasons, Minutes minutes,
            Duties handlers, PersonId by) {
        at(AppealStage.REVIEWED);
        minutes.demandCollective();
        handlers.demandStrangers(minutes.voters());
        handlers.demandStrangers(Set.of(by));
        if (minutes.voters().stream().anyMatch(reviewers::contains)) {
            throw new DutyTaken(Duty.HEAR_APPEAL);
        }
        Texts.demand(reasons);
        if ((outcome == AppealOutcome.CHANGED) == measures.isEmpty()) {
            throw new MeasureMissing();
        }
        if (Imposed.heavier(measures, before)) {
            throw new HeavierThanBefore();
        }
        add(new AppealAct.Decided(outcome, measures, reasons, minutes), by);
    }

    void serve(Service service, PersonId by) {
        at(AppealStage.DECIDED);
        service.demandProof();
        add(new AppealAct.Served(service), by);
    }

    /** @param said how widely the decision was announced */
    void clearName(LocalDate on, Reach reach, Reach said, String scope, PersonId by) {
        at(AppealStage.SERVED);
        if (decided.outcome() != AppealOutcome.REVOKED) {
            throw new StepOutOfTurn();
        }
        if (!reach.covers(said)) {
            throw new ReachTooNarrow();
        }
        Texts.demand(scope);
        add(new AppealAct.NameCleared(on, reach, scope), by);
    }

    boolean isLate() {
        return filed.channel() != AppealChannel.EX_OFFICIO && filed.until() != null
                && filed.on().isAfter(filed.until());
    }

    MatterId decision() {
        return filed.decision();
    }

    AppealAct.Filed filed() {
        return filed;
    }

    List<PersonId> reviewers() {
        return reviewers;
    }

    String findings() {
        return findings;
    }

    AppealAct.Decided decided() {
        return decided;
    }

    /** How its decision was served, or null before. */
    Service served() {
        return served;
    }

    AppealStage stage() {
        return stage;
    }

    List<AppealEntry> entries() {
        return List.copyOf(entries);
    }

    private void at(AppealStage wanted) {
        if (stage != wanted) {
            throw new StepOutOfTurn();
        }
    }

    private void add(AppealAct act, PersonId by) {
        apply(new AppealEntry(act, by));
    }

    private void apply(AppealEntry entry) {
        entries.add(entry);
        var act = entry.act();
        if (act instanceof AppealAct.Filed one) {
            filed = one;
            stage = AppealStage.FILED;
        } else if (act instanceof AppealAct.Examined one) {
            stage = one.takenUp() ? AppealStage.ACCEPTED : AppealStage.REJECTED_LATE;
        } else if (act instanceof AppealAct.ToldLate) {
            stage = AppealStage.ANSWERED;
        } else if (act instanceof AppealAct.ReviewersNamed one) {
            reviewers = one.reviewers();
            stage = AppealStage.UNDER_REVIEW;
        } else if (act instanceof AppealAct.Reviewed one) {
            findings = one.findings();
            stage = AppealStage.REVIEWED;
        } else if (act instanceof AppealAct.Recused) {
            reviewers = List.of();
            findings = null;
            stage = AppealStage.ACCEPTED;
        } else if (act instanceof AppealAct.Withdrawn) {
            stage = AppealStage.WITHDRAWN;
        } else if (act instanceof AppealAct.Decided one) {
            decided = one;
            stage = AppealStage.DECIDED;
        } else if (act instanceof AppealAct.Served one) {
            served = one.service();
            stage = decided.outcome() == AppealOutcome.REVOKED ? AppealStage.SERVED : AppealStage.ANSWERED;
        } else if (act instanceof AppealAct.NameCleared) {
            stage = AppealStage.NAME_CLEARED;
        }
    }
}
