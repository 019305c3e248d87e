package org.shouze.accountability;

/** How a case is decided. */
public enum Outcome {
    /** 予以问责 */
    SANCTION,
    /** 不予问责 */
    NOT_PURSUED,
    /** 容错免责 */
    EXEMPT,
    /** 移送有权机关或其他党组织 */
    TRANSFER
}
