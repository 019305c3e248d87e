package org.shouze.documents;

/** Numbers of headings by level (GB/T 9704-2012, 7.3.3): 一、（一）1.（1）. A higher heading begins the lower ones anew. */
final class Numbering {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final int[] counts = new int[5];

    String next(int level) {
        var number = ++counts[level];
        for (int lower = level + 1; lower < counts.length; lower++) {
            counts[lower] = 0;
        }
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    /** Up to 99. */
    static String chinese(int number) {
        var tens = number / 10;
        return (tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十") + DIGITS[number % 10];
    }
}
