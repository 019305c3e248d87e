package org.shouze.basis;

/** The bodies of a university that decide measures. */
public enum Decider {
    /** 校党委、党委常委会 */
    SCHOOL_COMMITTEE,
    /** 校纪委 */
    DISCIPLINE_COMMISSION,
    /** 党委工作机关，如组织部 */
    WORKING_ORGAN,
    /** 二级党委、党总支 */
    COLLEGE_COMMITTEE,
    /** 支部党员大会 */
    BRANCH_MEETING,
    /** 校长办公会 */
    ADMINISTRATION
}
