package org.shouze.evidence;

/** Whence a piece of evidence is. */
public enum Source {

    /** 本人提供 */
    PERSON,
    /** 单位提供 */
    UNIT,
    /** 谈话取得 */
    TALK,
    /** 现场查看 */
    ON_SITE,
    /** 公开资料 */
    PUBLISHED,
    /** 移送取得 */
    REFERRED,
    /** 报送记录: who filed, when, which versions, and nothing of what was reported (X16) */
    FILING_RECORD,
    /** 疫情防控中取得的健康、行踪等信息: behind the purpose wall, never taken */
    EPIDEMIC;

    public String label() {
        return "evidence.source." + this;
    }
}
