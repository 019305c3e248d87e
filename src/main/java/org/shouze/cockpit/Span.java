package org.shouze.cockpit;

import java.time.LocalDate;

/** Days from the first to the last, both within. */
record Span(LocalDate first, LocalDate last) {}
