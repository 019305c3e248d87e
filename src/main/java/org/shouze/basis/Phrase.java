package org.shouze.basis;

/** The notice's own words for what is answered for (§5). */
public enum Phrase {
    /** 不敢担当 */
    SHIRKING,
    /** 作风飘浮 */
    SUPERFICIAL,
    /** 落实不力 */
    POORLY_DONE,
    /** 弄虚作假 */
    FALSIFIED,
    /** 敷衍塞责 */
    PERFUNCTORY,
    /** 失职渎职 */
    NEGLECT_OF_DUTY
}
