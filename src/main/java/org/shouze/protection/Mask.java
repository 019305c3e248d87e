package org.shouze.protection;

/** How personal data reads by default. */
public final class Mask {

    private Mask() {}

    /** 陈*明, 吴*, 欧阳** */
    public static String name(String name) {
        if (name == null || name.length() < 2) {
            return name;
        }
        return name.length() == 2
                ? name.charAt(0) + "*"
                : name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
    }

    /** 138****1234 */
    public static String phone(String phone) {
        return phone == null || phone.length() < 8
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
