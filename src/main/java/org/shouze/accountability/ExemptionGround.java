package org.shouze.accountability;

/** Why somebody is not held to account although it happened (A19 Art 17, 三个区分开来). */
public enum ExemptionGround {
    /** 推进改革中缺乏经验、先行先试出现的失误 */
    REFORM_TRIAL,
    /** 集体决策时明确提出不同意见并有记录 */
    RECORDED_DISSENT,
    /** 已尽职尽责，因不可抗力造成 */
    FORCE_MAJEURE,
    /** 善意及早预警，事后证明不准确 */
    EARLY_WARNING
}
