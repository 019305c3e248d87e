package org.shouze.accountability;

/** Whether the subject was heard before it was decided (陈述申辩). */
enum Heard {
    HEARD, REFUSED, UNHEARD;

    static Heard before(CaseRecord record) {
        return record.defence == null ? UNHEARD : record.defence.refused() ? REFUSED : HEARD;
    }
}
