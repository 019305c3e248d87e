package org.shouze.accountability;

/** What an appeal ends with (P11). */
public enum AppealOutcome {
    /** 维持 */
    UPHELD,
    /** 变更 */
    CHANGED,
    /** 撤销 */
    REVOKED,
    /** 重新作出 */
    REDECIDE
}
