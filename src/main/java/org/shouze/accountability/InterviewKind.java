package org.shouze.accountability;

/** The graded answers that come before an accountability case (P6; first of the four forms). */
public enum InterviewKind {
    /** 批评教育 */
    CRITICISM("CRITICISM", "批评教育", "约谈"),
    /** 提醒 */
    REMINDER("REMINDER_TALK", "谈话提醒", "约谈"),
    /** 组织约谈: a recorded talk of its own without a national rule; it stands on that of the reminder. */
    TALK("REMINDER_TALK", "组织约谈", "约谈"),
    /** 函询 */
    INQUIRY("INQUIRY", "函询", "函询"),
    /** 诫勉 */
    ADMONITION("ADMONITION", "诫勉", "约谈");

    final String measure;
    final String title;
    final String series;

    /** @param measure code of what it is by the rules @param title what lists call it @param series of its number */
    InterviewKind(String measure, String title, String series) {
        this.measure = measure;
        this.title = title;
        this.series = series;
    }

    /** A letter that is answered in writing, not a talk. */
    public boolean byLetter() {
        return this == INQUIRY;
    }
}
