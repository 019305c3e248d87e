package org.shouze.discipline;

/** Where a clue comes from. SIGNAL: somebody decided so on an overdue item; never the system by itself. */
public enum Source {
    ACCUSATION, LETTERBOX, INSPECTION, AUDIT, SUPERVISION, INSTRUCTION, REFERRAL, SELF_REPORT, SIGNAL
}
