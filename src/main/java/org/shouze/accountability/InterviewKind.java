package org.shouze.accountability;

/** The graded answers that come before an accountability case (P6; first of the four forms). */
public enum InterviewKind {
    /** 批评教育 */
    CRITICISM,
    /** 提醒 */
    REMINDER,
    /** 组织约谈 */
    TALK,
    /** 函询 */
    INQUIRY,
    /** 诫勉 */
    ADMONITION;

    /** A letter that is answered in writing, not a talk. */
    public boolean byLetter() {
        return this == INQUIRY;
    }
}
