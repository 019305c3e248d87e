package org.shouze.basis;

/** Rules that follow each other in time: at most one of a track is in force on a day. */
public enum Track {
    /** 党内监督条例 */
    SUPERVISION,
    /** 监察法 */
    OVERSIGHT,
    /** 提醒、函询和诫勉 */
    TALKS,
    /** 问责条例 */
    ACCOUNTABILITY,
    /** 纪律处分条例 */
    PARTY_DISCIPLINE,
    /** 公职人员政务处分法 */
    ADMINISTRATIVE,
    /** 事业单位工作人员处分 */
    STAFF,
    /** 学生管理规定 */
    STUDENTS
}
