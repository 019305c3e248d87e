package org.shouze.organization;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as offices write them: 2018-09-01, 2018/9/1, 2018.9.1, 2018年9月1日, 20180901, and Excel's own numbers. */
final class Dates {

    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?(T?0{1,2}:00(:00(\\.0+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Dates() {}

    static Optional<LocalDate> read(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER ? serial(cell.text()) : written(cell.text());
    }

    static Optional<LocalDate> written(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var written = WRITTEN.matcher(plain);
        if (written.matches()) {
            return date(written.group(1), written.group(3), written.group(5));
        }
        var compact = COMPACT.matcher(plain);
        return compact.matches() ? date(compact.group(1), compact.group(2), compact.group(3)) : Optional.empty();
    }

    /** A number may also be a date typed without dividers. Days before March 1900 are counted wrongly by Excel. */
    private static Optional<LocalDate> serial(String text) {
        try {
            var number = new BigDecimal(text).intValueExact();
            if (number >= 19000101 && number <= 99991231) {
                return written(String.valueOf(number));
            }
            return number >= 61 && number < 2_958_466 ? Optional.of(EXCEL.plusDays(number)) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
