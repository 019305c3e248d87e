package org.shouze.recusal;

/** Why somebody may not handle a matter (X3). Told to nobody but those who decide about recusal. */
public enum Conflict {
    SELF, RELATIVE, SAME_UNIT, WITNESS, INFORMANT, DECLARED
}
