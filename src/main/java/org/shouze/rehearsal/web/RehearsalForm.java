package org.shouze.rehearsal.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A notice as it is typed, so that nothing typed is lost.
 *
 * @param lines what it asks for
 */
record RehearsalForm(String title, String day, String time, List<Line> lines) {

    static final int MOST = 12;

    private static final Line NEW = new Line("", "", "", "", "17:30");

    /** @param post code; @param unit id: all units of the post's level in it */
    record Line(String what, String post, String unit, String day, String time) {

        LocalDateTime due() {
            return moment(day, time);
        }
    }

    /** With nothing typed yet. */
    static RehearsalForm empty(LocalDateTime now) {
        return new RehearsalForm("", now.toLocalDate().toString(), "%02d:00".formatted(Math.min(23, now.getHour() + 1)),
                List.of(NEW));
    }

    /** As it came, with a place for each line. */
    RehearsalForm whole() {
        return lines == null || lines.isEmpty() ? new RehearsalForm(title, day, time, List.of(NEW)) : this;
    }

    RehearsalForm more() {
        var more = new ArrayList<>(lines);
        if (more.size() < MOST) {
            more.add(new Line("", "", lines.get(lines.size() - 1).unit(), lines.get(lines.size() - 1).day(), NEW.time()));
        }
        return new RehearsalForm(title, day, time, more);
    }

    RehearsalForm without(int line) {
        var left = new ArrayList<>(lines);
        if (line >= 0 && line < left.size() && left.size() > 1) {
            left.remove(line);
        }
        return new RehearsalForm(title, day, time, left);
    }

    /** Null if it is no moment. */
    LocalDateTime sent() {
        return moment(day, time);
    }

    private static LocalDateTime moment(String day, String time) {
        try {
            return LocalDate.parse(day == null ? "" : day.strip()).atTime(LocalTime.parse(time == null ? "" : time.strip()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
