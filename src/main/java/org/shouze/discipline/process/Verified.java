package org.shouze.discipline.process;

import org.shouze.discipline.ClueView;
import org.shouze.discipline.Verifications;

/** A clue under verification, for the pages of its steps. */
public record Verified(ClueView clue, Verifications.View verification) {}
