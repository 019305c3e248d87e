package org.shouze.reporting;

/** Where a total stands. RESIGN: signed, but a part changed since; the old version stays in force. */
public enum TotalStatus { PREPARING, PREPARED, SIGNED, RESIGN }
