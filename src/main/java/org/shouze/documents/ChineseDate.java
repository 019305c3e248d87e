package org.shouze.documents;

import java.time.LocalDate;

/** A date in Arabic digits, without leading zeros (GB/T 9704-2012, 7.3.5.4). */
final class ChineseDate {

    private ChineseDate() {}

    static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
