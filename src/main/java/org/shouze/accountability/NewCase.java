package org.shouze.accountability;

import java.time.LocalDate;

import org.shouze.basis.SubjectKind;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * A case about to be proposed.
 *
 * @param subject   the person, or null where the Party organisation itself is answerable
 * @param unit      the organisation, or the unit the person did it in
 * @param ground    code of a ground in force on that day
 * @param conductOn last day of what was done or left undone
 * @param conduct   what it was, kept sealed
 * @param reason    why this person proposes it, kept sealed: no signal opens a case by itself
 */
public record NewCase(SubjectKind kind, PersonId subject, UnitId unit, String ground, LocalDate conductOn, String conduct,
        String reason) {}
