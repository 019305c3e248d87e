package org.shouze.discipline;

/** The four ways to dispose of a clue: 谈话函询, 初步核实, 暂存待查, 予以了结. */
public enum Disposal {
    TALK_INQUIRY, VERIFICATION, ON_HOLD, NO_ACTION
}
