package org.shouze.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import org.shouze.calendar.ExplainedDate;
import org.shouze.organization.Tenures.Place;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.terms.Terms;

/**
 * Which dates of a draft can't be kept.
 *
 * @param working the working day that a day is moved on to; itself if it is one
 * @param rule    when a line sent then would be due by its rule
 */
record Dates(Draft draft, Function<LocalDate, ExplainedDate> working, Function<Line, Optional<Terms.Foreseen>> rule,
        ZoneId zone) {

    private static final int EXAMPLES = 5;

    List<Finding> findings(Map<Addressee, Place> places) {
        var findings = new ArrayList<Finding>();
        for (int at = 0; at < draft.lines().size(); at++) {
            single(at + 1, draft.lines().get(at), findings);
        }
        meeting(places, findings);
        return findings;
    }

    private void single(int number, Line line, List<Finding> findings) {
        var before = line.dues().stream().filter(due -> !due.isAfter(draft.sent())).findFirst();
        before.ifPresent(due -> findings.add(Finding.beforeSent(number, due)));
        if (!line.daily()) {
            line.dues().forEach(due -> off(number, due, findings));
        }
        if (before.isEmpty()) {
            rule.apply(line).ifPresent(foreseen -> shorter(number, line, foreseen, findings));
        }
    }

    private void off(int number, LocalDateTime due, List<Finding> findings) {
        var next = working.apply(due.toLocalDate());
        if (!next.date().equals(due.toLocalDate())) {
            findings.add(Finding.dayOff(number, due, next));
        }
    }

    private void shorter(int number, Line line, Terms.Foreseen foreseen, List<Finding> findings) {
        var better = LocalDateTime.ofInstant(foreseen.due(), zone);
        line.dues().stream().filter(due -> due.isBefore(better)).findFirst().ifPresent(due -> findings.add(
                Finding.shorter(number, due, better, foreseen.basis(), foreseen.date())));
    }

    /** Two lines that one seat has to be done with in the same hour; of several such days the first. */
    private void meeting(Map<Addressee, Place> places, List<Finding> findings) {
        var lines = draft.lines();
        for (int second = 1; second < lines.size(); second++) {
            for (int first = 0; first < second; first++) {
                var hour = sharedHour(lines.get(first), lines.get(second));
                if (hour.isPresent()) {
                    var both = new LinkedHashMap<>(lines.get(second).asked());
                    both.keySet().retainAll(lines.get(first).asked().keySet());
                    var titles = new TreeSet<String>();
                    both.keySet().forEach(seat -> titles.add(places.get(seat).title()));
                    if (!both.isEmpty()) {
                        findings.add(Finding.sameHour(second + 1, hour.get(), first + 1, both.size(),
                                titles.stream().limit(EXAMPLES).toList()));
                    }
                }
            }
        }
    }

    private static Optional<LocalDateTime> sharedHour(Line one, Line other) {
        return other.dues().stream().filter(due -> one.dues().stream().anyMatch(there -> hour(there).equals(hour(due))))
                .findFirst();
    }

    private static LocalDateTime hour(LocalDateTime due) {
        return due.toLocalDate().atTime(due.getHour(), 0);
    }
}
