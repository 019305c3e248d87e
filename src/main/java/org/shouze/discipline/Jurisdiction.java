package org.shouze.discipline;

/** Whose a clue is, asked before anything else. SUPERIOR: about somebody above us, or our own head. */
public enum Jurisdiction {
    OURS, ELSEWHERE, DUPLICATE, SUPERIOR
}
