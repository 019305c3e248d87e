package org.shouze.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/**
 * What supervision came to and fed back to a unit: the findings of an inspection, or a circular.
 *
 * @param unit         that it is about
 * @param handling     the office that supervises
 * @param until        last day on which the unit may object
 * @param participants whoever took part in it
 * @param facts        what it rests on
 */
public record Conclusion(MatterId matter, String number, UnitId unit, UnitId handling, Instant at, LocalDate until,
        Set<Long> participants, String facts, String text) {}
