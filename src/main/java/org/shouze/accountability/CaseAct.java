package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/** One step of a case as it was signed. Steps are only added (X13); their names stand in the stored record. */
sealed interface CaseAct {

    /** @param subject the person, or null for a Party organisation, which is the unit */
    record Proposed(SubjectKind kind, PersonId subject, UnitId unit, Phrase phrase, String ground, LocalDate conductOn,
            String conduct, String reason) implements CaseAct {}

    record StartApproved(String opinion) implements CaseAct {}

    record StartRefused(String reason) implements CaseAct {}

    record GroupFormed(List<PersonId> members) implements CaseAct {}

    record Recused(PersonId person) implements CaseAct {}

    /** @param proposed what the group thinks it comes to: shown with the facts; none for nothing */
    record Inquired(List<PersonId> by, Manner manner, String findings, List<Imposed> proposed) implements CaseAct {}

    record FactsShown(List<PersonId> by, boolean signed, String note) implements CaseAct {}

    /** @param refused he did not want to be heard; then there are no points */
    record DefenceHeard(List<PersonId> by, boolean refused, List<String> points, String note, boolean newFacts)
            implements CaseAct {}

    record DefenceAnswered(List<PointAnswer> answers) implements CaseAct {}

    /** @param text the report, written by who signs first; null of the others, who sign the same */
    record ReportSigned(PersonId by, String text) implements CaseAct {}

    record Reviewed(boolean sound, String opinion) implements CaseAct {}

    record Consulted(String opinion) implements CaseAct {}

    /**
     * @param limit  last day on which those may bar whose rule limits how long several bar together, or null
     * @param remedy against it, or null where it imposes nothing
     */
    record Decided(Outcome outcome, List<Imposed> measures, ExemptionGround exemption, String reason, LocalDate effective,
            LocalDate limit, Minutes minutes, Remedy remedy) implements CaseAct {}

    record ExemptionJudged(boolean agreed, String reason) implements CaseAct {}

    /** @param appealUntil last day of the term, or null where the rule sets none */
    record Served(Service service, LocalDate appealUntil, String appealTo) implements CaseAct {}

    record Announced(LocalDate on, Reach reach, String scope) implements CaseAct {}

    /** @param rectify what else is to be put right, or null for nothing */
    record SelfCriticismReceived(LocalDate on, String presented, String rectify, LocalDate rectifyBy) implements CaseAct {}

    record RectificationOpened(MatterId at) implements CaseAct {}

    record RectificationCleared() implements CaseAct {}

    record ToldNotPursued(Reach reach, String scope) implements CaseAct {}

    record HandedOver(String to, String receipt) implements CaseAct {}

    record Changed(MatterId appeal, List<Imposed> measures) implements CaseAct {}

    record Revoked(MatterId appeal) implements CaseAct {}

    record Reopened(MatterId appeal) implements CaseAct {}

    record Restored(String what) implements CaseAct {}

    record Closed() implements CaseAct {}
}
