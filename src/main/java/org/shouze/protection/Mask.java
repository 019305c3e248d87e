package org.shouze.protection;

import java.util.Set;

/** How personal data reads by default. */
public final class Mask {

    private static final Set<String> TWO_CHARACTER_SURNAMES = Set.of("欧阳", "上官", "司马", "司徒", "诸葛", "皇甫", "尉迟",
            "公孙", "慕容", "令狐", "端木", "东方", "南宫", "夏侯", "轩辕", "长孙", "宇文", "申屠", "独孤", "百里");

    private Mask() {}

    /** 陈*明, 吴*, 欧阳*, 欧阳** */
    public static String name(String name) {
        if (name == null) {
            return null;
        }
        var letters = name.codePoints().mapToObj(Character::toString).toList();
        if (letters.size() < 2) {
            return name;
        }
        if (letters.size() > 2 && TWO_CHARACTER_SURNAMES.contains(letters.get(0) + letters.get(1))) {
            return letters.get(0) + letters.get(1) + "*".repeat(letters.size() - 2);
        }
        return letters.size() == 2
                ? letters.get(0) + "*"
                : letters.get(0) + "*".repeat(letters.size() - 2) + letters.get(letters.size() - 1);
    }

    /** 138****1234; of a short number only the end shows. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        var digits = phone.strip();
        if (digits.length() < 8) {
            return "****" + digits.substring(Math.max(digits.length() - 2, 0));
        }
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }
}
