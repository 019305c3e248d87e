package org.shouze.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.shouze.calendar.SpecialDay.Kind;

/** A table as an office keeps it: 日期, 类型, 名称, 依据 in any order. Taken as a whole or not at all. */
public final class CalendarFile {

    public static final int MOST_BYTES = 1 << 20;

    private static final List<String> COLUMNS = List.of("日期", "类型", "名称", "依据");
    private static final Map<String, Kind> KINDS = Map.of("放假", Kind.HOLIDAY, "休", Kind.HOLIDAY, "休假", Kind.HOLIDAY,
            "上班", Kind.WORKDAY, "班", Kind.WORKDAY, "补班", Kind.WORKDAY, "调休上班", Kind.WORKDAY);
    private static final Pattern DATE =
            Pattern.compile("(?<y>\\d{4})(?:[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?|(?<mm>\\d{2})(?<dd>\\d{2}))");
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private CalendarFile() {}

    public static CalendarFile read(byte[] file) {
        var table = new CalendarFile();
        if (file.length > MOST_BYTES) {
            table.findings.add(Finding.of(0, null, "size"));
            return table;
        }
        try {
            table.take(Sheet.read(file).rows());
        } catch (Sheet.Unreadable e) {
            table.findings.add(e.finding());
        }
        return table;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** By date; meaningless as long as there are findings. */
    public List<SpecialDay> days() {
        return List.copyOf(days.values());
    }

    /** The same days as CSV, for an office to start from. */
    public static String csv(List<SpecialDay> days) {
        var csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (var day : days) {
            csv.append(day.day()).append(',').append(day.worked() ? "上班" : "放假").append(',')
                    .append(quoted(day.name())).append(',').append(quoted(day.source())).append('\n');
        }
        return csv.toString();
    }

    private void take(List<Sheet.Row> rows) {
        var filled = rows.stream().filter(row -> !row.blank()).toList();
        if (filled.isEmpty()) {
            findings.add(Finding.of(0, null, "empty"));
            return;
        }
        heading(filled.get(0));
        if (findings.isEmpty()) {
            filled.stream().skip(1).forEach(this::day);
        }
        if (findings.isEmpty() && days.isEmpty()) {
            findings.add(Finding.of(0, null, "empty"));
        }
    }

    private void heading(Sheet.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            var name = plain(row.at(i)).replace(" ", "");
            if (COLUMNS.contains(name) && columns.put(name, i) != null) {
                findings.add(Finding.of(row.number(), name, "twice"));
            }
        }
        COLUMNS.stream().filter(name -> !columns.containsKey(name))
                .forEach(name -> findings.add(Finding.of(row.number(), name, "column")));
    }

    private void day(Sheet.Row row) {
        var before = findings.size();
        var day = date(row);
        var kind = KINDS.get(text(row, "类型"));
        if (kind == null) {
            findings.add(Finding.of(row.number(), "类型", "type", text(row, "类型")));
        }
        var name = required(row, "名称", 60);
        var source = required(row, "依据", 120);
        if (findings.size() == before) {
            keep(row, new SpecialDay(day, kind, name, source));
        }
    }

    private void keep(Sheet.Row row, SpecialDay day) {
        if (day.worked() && !SpecialDays.weekend(day.day())) {
            findings.add(Finding.of(row.number(), "类型", "weekday", day.day().toString()));
        } else if (days.put(day.day(), day) != null) {
            findings.add(Finding.of(row.number(), "日期", "double", day.day().toString()));
        }
    }

    private LocalDate date(Sheet.Row row) {
        var text = text(row, "日期").replace(" ", "");
        try {
            var date = date(text);
            if (date.getYear() >= 2000 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below, like a date of another century.
        }
        findings.add(Finding.of(row.number(), "日期", "date", text));
        return null;
    }

    private static LocalDate date(String text) {
        if (text.matches("\\d{5}(\\.0+)?")) {
            return SPREADSHEET_EPOCH.plusDays(Long.parseLong(text.substring(0, 5)));
        }
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(Integer.parseInt(parts.group("y")), number(parts, "m"), number(parts, "d"));
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group) == null ? parts.group(group + group) : parts.group(group));
    }

    private String required(Sheet.Row row, String column, int most) {
        var text = row.at(columns.get(column)).strip();
        if (text.isEmpty()) {
            findings.add(Finding.of(row.number(), column, "missing"));
        } else if (text.length() > most) {
            findings.add(Finding.of(row.number(), column, "long", String.valueOf(most)));
        } else if (text.startsWith("=") || text.chars().anyMatch(Character::isISOControl)) {
            findings.add(Finding.of(row.number(), column, "formula"));
        }
        return text;
    }

    private String text(Sheet.Row row, String column) {
        return plain(row.at(columns.get(column)));
    }

    /** Full-width digits and letters as plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
