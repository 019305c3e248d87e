package org.shouze.accountability;

/** How a duty was missed (A19 Art 10). */
public enum Manner {
    /** 不执行 */
    NOT_DONE,
    /** 执行不力 */
    POORLY_DONE,
    /** 执行不当 */
    WRONGLY_DONE
}
