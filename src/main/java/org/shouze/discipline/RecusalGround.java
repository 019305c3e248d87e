package org.shouze.discipline;

/** Why somebody stands back (SL24 Art. 67). */
public enum RecusalGround {
    RELATIVE, WITNESS, INTEREST, SAME_UNIT, OTHER
}
