package org.shouze.supervision;

import org.shouze.matter.MatterId;

/** A task was cleared (销号). Published in the clearing's own transaction. @param source the matter it came from, or null */
public record RectificationCleared(MatterId matter, MatterId source) {}
