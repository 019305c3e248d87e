package org.shouze.accountability;

import java.time.LocalDate;

import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * A talk or letter as it is proposed.
 *
 * @param conduct       last day of what was done: the rule of then judges, or the milder one
 * @param facts         what happened, kept sealed; nothing of anybody's health
 * @param headConcerned it concerns the head of the subject's unit: the reply comes straight, past him
 * @param source        the matter it follows from, or null
 */
public record InterviewProposal(InterviewKind kind, PersonId subject, SubjectKind subjectKind, Phrase phrase,
        LocalDate conduct, String facts, boolean headConcerned, MatterId source) {}
