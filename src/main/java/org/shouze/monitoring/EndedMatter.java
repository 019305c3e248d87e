package org.shouze.monitoring;

import java.time.Instant;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/** @param spent minutes of working time from its opening to its end */
public record EndedMatter(MatterId id, String number, String title, UnitId unit, Instant closedAt, int spent) {}
