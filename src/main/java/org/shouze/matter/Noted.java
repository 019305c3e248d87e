package org.shouze.matter;

import org.shouze.audit.Actor;

/** A line was added to a matter's timeline. Published in the act's own transaction. */
public record Noted(MatterId matter, Actor by, String act) {}
