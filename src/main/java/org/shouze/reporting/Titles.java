package org.shouze.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How days read in numbers and titles: 20200206, 2月6日. */
final class Titles {

    private Titles() {}

    static String digits(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
