package org.shouze.hearing;

import java.time.Instant;

import org.shouze.matter.MatterId;

/**
 * What a room asks the person concerned.
 *
 * @param due until when, or null; an answer that comes later counts too, and says that it is late
 */
public record NewHearing(MatterId matter, Kind kind, Concerned concerned, Shown shown, Instant due) {}
