package org.shouze.matter;

import java.time.Instant;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/** @param closedAt when the last process of it ended, or null */
public record Matter(MatterId id, String process, String number, String title, UnitId unit, String unitPath,
        PersonId initiator, Instant openedAt, Instant closedAt) {}
