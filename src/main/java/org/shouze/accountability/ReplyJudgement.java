package org.shouze.accountability;

/** What a reply comes to (R19 Art 30). */
public enum ReplyJudgement {
    /** 采信了结，书面反馈 */
    BELIEVED,
    /** Something minor: a talk of the first form is proposed, and approved on its own. */
    MINOR,
    /** Not explained: asked again. */
    UNCLEAR,
    /** 涉嫌违纪: a clue is proposed to a named person. */
    BREACH
}
