package org.shouze.supervision;

import java.time.LocalDate;

import org.shouze.organization.UnitId;

/**
 * An inspection to be planned, of one unit.
 *
 * @param what       what is looked at
 * @param from       first day of the time it is about
 * @param day        whose accepted zero reports are sampled, or null for none
 * @param sampleSize how many are called
 */
public record NewInspection(UnitId unit, String what, LocalDate from, LocalDate to, LocalDate day, int sampleSize) {}
