package org.shouze.reporting;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/** A part that a total lacks, and who answers for that. */
public record TotalGap(MatterId missing, UnitId unit, String unitName, String person, String phone, int expected) {}
