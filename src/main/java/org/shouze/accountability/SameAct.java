package org.shouze.accountability;

import java.time.LocalDate;

import org.shouze.basis.Phrase;

/** What makes two cases of one subject one act: what it was, and its last day. */
record SameAct(Phrase phrase, LocalDate on) {}
