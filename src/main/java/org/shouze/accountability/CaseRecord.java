package org.shouze.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.accountability.CaseAct.Decided;
import org.shouze.accountability.CaseAct.DefenceHeard;
import org.shouze.accountability.CaseAct.FactsShown;
import org.shouze.accountability.CaseAct.Inquired;
import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.accountability.CaseAct.Served;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** What the signed steps of a case come to. It only reads them; {@link AccountabilityCase} has judged each before. */
final class CaseRecord {

    final Duties duties = new Duties();
    final Set<PersonId> recused = new LinkedHashSet<>();
    CaseStage stage;
    Proposed proposed;
    List<PersonId> group = List.of();
    Inquired inquired;
    FactsShown shown;
    DefenceHeard defence;
    List<PointAnswer> answers;
    String report;
    final Set<PersonId> signers = new LinkedHashSet<>();
    String reviewed;
    String consulted;
    Decided decided;
    Served served;
    /** How widely it was said; null before. */
    Reach announced;
    CaseAct.Announced announcement;
    CaseAct.SelfCriticismReceived criticism;
    MatterId rectification;
    boolean rectified;
    /** What was shown when he was first heard: who defends himself fares no worse for it (X8). */
    List<Imposed> limit;
    /** What stood before an appeal sent it back: not to be exceeded. */
    List<Imposed> before;
    private List<Imposed> changed;
    private final List<CaseEntry> entries = new ArrayList<>();

    List<CaseEntry> entries() {
        return List.copyOf(entries);
    }

    List<Imposed> measures() {
        return changed != null ? changed : decided == null ? List.of() : decided.measures();
    }

    /** The last day on which the decision bars promotion and awards. */
    LocalDate barsUntil() {
        return Imposed.barsUntil(measures(), decided.effective(), decided.limit());
    }

    /** In which it bars under a rule that limits how long several bar together. */
    Optional<Running> limited() {
        var limited = measures().stream().filter(one -> one.combined() != null).toList();
        return limited.isEmpty() || stage == CaseStage.REVOKED ? Optional.empty() : Optional.of(new Running(
                decided.effective(), Imposed.barsUntil(limited, decided.effective(), decided.limit())));
    }

    /** The last day of what keeps it open: that period, and the term of appeal. */
    LocalDate lastDay() {
        var until = served.appealUntil();
        return until == null || until.isBefore(barsUntil()) ? barsUntil() : until;
    }

    boolean allSigned() {
        return signers.containsAll(group);
    }

    void add(CaseEntry entry) {
        entries.add(entry);
        var by = entry.by();
        var act = entry.act();
        if (act instanceof Proposed one) {
            proposed = one;
            stage = CaseStage.PROPOSED;
            duties.take(Duty.PROPOSE, Set.of(by));
        } else if (act instanceof CaseAct.StartApproved) {
            stage = CaseStage.STARTED;
            duties.take(Duty.START, Set.of(by));
        } else if (act instanceof CaseAct.StartRefused) {
            stage = CaseStage.NOT_STARTED;
            duties.take(Duty.START, Set.of(by));
        } else if (act instanceof CaseAct.GroupFormed one) {
            stage = CaseStage.INVESTIGATING;
            group = one.members();
            duties.take(Duty.INVESTIGATE, group);
        } else if (act instanceof CaseAct.Recused one) {
            recused(one.person());
        } else {
            investigated(act);
            decided(act, by);
            afterwards(act);
        }
    }

    private void investigated(CaseAct act) {
        if (act instanceof Inquired one) {
            inquired = one;
        } else if (act instanceof FactsShown one) {
            shown = one;
            stage = CaseStage.FACTS_SHOWN;
        } else if (act instanceof DefenceHeard one) {
            heard(one);
        } else if (act instanceof CaseAct.DefenceAnswered one) {
            answers = one.answers();
        } else if (act instanceof CaseAct.ReportSigned one) {
            report = report == null ? one.text() : report;
            signers.add(one.by());
            stage = allSigned() ? CaseStage.REPORTED : stage;
        }
    }

    /** New facts are looked into first, and shown again. */
    private void heard(DefenceHeard one) {
        if (limit == null) {
            limit = inquired.proposed();
        }
        if (one.newFacts()) {
            anew(CaseStage.INVESTIGATING);
        } else {
            stage = CaseStage.DEFENCE_HEARD;
            answers = one.refused() ? List.of() : null;
        }
        defence = one;
    }

    private void decided(CaseAct act, PersonId by) {
        if (act instanceof CaseAct.Reviewed one) {
            duties.take(Duty.REVIEW, Set.of(by));
            if (one.sound()) {
                reviewed = one.opinion();
                stage = CaseStage.REVIEWED;
            } else {
                anew(CaseStage.INVESTIGATING);
            }
        } else if (act instanceof CaseAct.Consulted one) {
            consulted = one.opinion();
        } else if (act instanceof Decided one) {
            decided = one;
            changed = null;
            stage = CaseStage.DECIDED;
            duties.take(Duty.DECIDE, one.minutes().voters());
        } else if (act instanceof CaseAct.ExemptionJudged one) {
            stage = one.agreed() ? CaseStage.EXEMPTED : CaseStage.REVIEWED;
        }
    }

    private void afterwards(CaseAct act) {
        if (act instanceof Served one) {
            served = one;
            stage = CaseStage.SERVED;
        } else if (act instanceof CaseAct.Announced one) {
            announced = one.reach();
            announcement = one;
            stage = CaseStage.EXECUTING;
        } else if (act instanceof CaseAct.SelfCriticismReceived one) {
            criticism = one;
        } else if (act instanceof CaseAct.RectificationOpened one) {
            rectification = one.at();
        } else if (act instanceof CaseAct.RectificationCleared) {
            rectified = true;
        } else if (act instanceof CaseAct.Closed) {
            stage = CaseStage.CLOSED;
        } else if (act instanceof CaseAct.ToldNotPursued) {
            stage = CaseStage.NOT_PURSUED;
        } else if (act instanceof CaseAct.HandedOver) {
            stage = CaseStage.TRANSFERRED;
        } else if (act instanceof CaseAct.Changed one) {
            changed = one.measures();
            stage = CaseStage.DECIDED;
        } else if (act instanceof CaseAct.Revoked) {
            stage = CaseStage.REVOKED;
        } else if (act instanceof CaseAct.Reopened) {
            before = measures();
            group = List.of();
            anew(CaseStage.STARTED);
        }
    }

    private void recused(PersonId person) {
        recused.add(person);
        if (group.contains(person)) {
            group = List.of();
            anew(CaseStage.STARTED);
        } else if (stage == CaseStage.REVIEWED && duties.of(Duty.REVIEW).contains(person)) {
            reviewed = null;
            consulted = null;
            stage = CaseStage.REPORTED;
        }
    }

    /** What was found so far no longer counts; it stays in the record. */
    private void anew(CaseStage from) {
        stage = from;
        inquired = null;
        shown = null;
        answers = null;
        report = null;
        signers.clear();
        reviewed = null;
        consulted = null;
        defence = null;
    }
}
