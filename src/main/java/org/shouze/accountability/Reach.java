package org.shouze.accountability;

/** How widely something about a person was said; a name is cleared as widely at least (X11, GP20 Art 60). */
public enum Reach {
    /** 对本人和所在单位主要负责人 */
    UNIT_HEAD,
    /** 所在单位范围 */
    UNIT,
    /** 全校范围 */
    SCHOOL,
    /** 向社会公开 */
    PUBLIC;

    boolean covers(Reach said) {
        return ordinal() >= said.ordinal();
    }
}
