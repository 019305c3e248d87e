package org.shouze.accountability;

/** How an appeal came. */
public enum AppealChannel {
    /** 本人用一次性通行码 */
    PASS,
    /** 书面 */
    PAPER,
    /** 本人账号 */
    ACCOUNT,
    /** 组织依职权复查 */
    EX_OFFICIO
}
