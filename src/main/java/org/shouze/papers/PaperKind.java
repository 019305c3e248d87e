package org.shouze.papers;

/** The papers of the committee's discipline work; what each says is its template under {@code papers/<KIND>.txt}. */
public enum PaperKind {

    /** 约谈通知书 */
    INTERVIEW_NOTICE,
    /** 谈话记录 */
    TALK_RECORD,
    /** 函询通知书 */
    INQUIRY_LETTER,
    /** 诫勉书 */
    ADMONITION,
    /** 问责启动呈批表 */
    START_APPROVAL,
    /** 事实材料 */
    FACTS,
    /** 申辩记录 */
    DEFENCE_RECORD,
    /** 调查报告 */
    INVESTIGATION_REPORT,
    /** 会议纪要 */
    MINUTES,
    /** 问责决定书: facts, grounds, measure, effective date, appeal term and body */
    DECISION,
    /** 送达回证 */
    SERVICE_RECEIPT,
    /** 整改通知书 */
    RECTIFICATION_NOTICE,
    /** 督办单 */
    SUPERVISION_SHEET,
    /** 通报 */
    CIRCULAR,
    /** 问题线索登记表 */
    CLUE_REGISTER,
    /** 问题线索处置方案 */
    DISPOSAL_PLAN,
    /** 初步核实情况报告 */
    VERIFICATION_REPORT,
    /** 问题线索移送函 */
    REFERRAL_LETTER,
    /** 回执 */
    RECEIPT,
    /** 申诉复查决定书 */
    APPEAL_DECISION,
    /** 澄清函 */
    CLARIFICATION,
    /** 监督提示函 */
    SUPERVISION_HINT,
    /** 纪律检查建议书 */
    DISCIPLINE_ADVICE,
    /** 异议复核决定书 */
    OBJECTION_ANSWER;

    /** Message key of its name. */
    public String label() {
        return "papers.kind." + this;
    }
}
