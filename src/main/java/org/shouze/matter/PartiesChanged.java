package org.shouze.matter;

/** Others have a role in a guarded matter than before. Published in the act's own transaction. */
public record PartiesChanged(MatterId matter) {}
