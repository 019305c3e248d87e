package org.shouze.worklist;

import org.shouze.matter.MatterId;

/** Somebody began to fill in a task of this matter. Published in the draft's own transaction. */
public record DraftSaved(MatterId matter, String step) {}
