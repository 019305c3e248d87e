package org.shouze.calendar;

import java.util.List;

/**
 * Why a table can't be taken.
 *
 * @param row    as the spreadsheet numbers it, 0 for the file as a whole
 * @param column its heading, or null for the row as a whole
 * @param code   message key of the reason
 */
public record Finding(int row, String column, String code, List<String> arguments) {

    static Finding of(int row, String column, String reason, String... arguments) {
        return new Finding(row, column, "calendar.finding." + reason, List.of(arguments));
    }
}
