package org.shouze.organization;

/**
 * A person of the registers.
 *
 * @param number    学号 or 工号, unique
 * @param category  本科生, 研究生, 教职工, 外聘人员, 离退休人员, 干部
 * @param className class, or branch of staff; may be null
 * @param dormitory e.g. 3号楼102; may be null
 * @param grid      the one home grid; null for people the roster does not place
 */
public record Person(PersonId id, String number, String name, String phone, String category, String className,
        String dormitory, UnitId grid) {}
