package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.matter.MatterId;

/**
 * An appeal as its members read it, with the decision it is against.
 *
 * @param subject masked; null for a Party organisation
 * @param said    how widely the decision was announced, or null
 */
public record AppealView(MatterId id, String number, AppealStage stage, MatterId decision, String decisionNumber,
        String subject, String unit, LocalDate filedOn, LocalDate until, boolean late, AppealChannel channel, String reasons,
        LocalDate decideBy, List<Imposed> before, String decidedFor, Reach said, List<CaseView.Person> reviewers,
        String findings, AppealOutcome outcome, List<Imposed> measures, String answer, LocalDate held, String minutes,
        List<CaseView.Voted> votes) {}
