package org.shouze.papers;

import java.time.Instant;

/** @param version 0 is the shipped one, which nobody added */
public record TemplateVersion(PaperKind kind, int version, String digest, String note, Instant addedAt, String addedName) {}
