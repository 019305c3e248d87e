package org.shouze.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.calendar.ExplainedDate;
import org.shouze.organization.Tenures.Place;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a rehearsal found: on the page and in the workbook the same. */
@Component("rehearsalWords")
public class Words {

    private static final int NAMED = 5;

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String of(Finding finding, Draft draft) {
        return switch (finding.kind()) {
            case BEFORE_SENT -> say("rehearsal.finding.BEFORE_SENT", at(finding.due()), at(draft.sent()));
            case DAY_OFF -> say("rehearsal.finding.DAY_OFF", at(finding.due()), reason(finding), at(finding.better()));
            case SHORT -> say("rehearsal.finding.SHORT", at(finding.due()), finding.basis(), rule(finding.date()),
                    at(finding.better()));
            case SAME_HOUR -> say("rehearsal.finding.SAME_HOUR", at(finding.due()), line(finding.other(), draft), finding.seats(),
                    list(finding.examples(), finding.seats()));
        };
    }

    public String of(Gap gap) {
        return switch (gap.reason()) {
            case EMPTY -> say("rehearsal.gap.EMPTY", day(gap.day()));
            case ENDS -> say("rehearsal.gap.ENDS", gap.person(), day(gap.last()), day(gap.day()));
            case NOT_YET -> say("rehearsal.gap.NOT_YET", gap.person(), day(gap.day()));
            case CHANGES -> say("rehearsal.gap.CHANGES", gap.person(), day(gap.last()), day(gap.day()));
        };
    }

    /** The units that wait for it, the first by name. */
    public String blocked(Gap gap) {
        return list(gap.blocked().stream().limit(NAMED).map(unit -> unit.name()).toList(), gap.blocked().size());
    }

    /** @param number from 1 */
    public String line(int number, Draft draft) {
        return draft.lines().get(number - 1).what();
    }

    /** 2月7日 12:00 */
    public String at(LocalDateTime moment) {
        return say("rehearsal.at", day(moment.toLocalDate()), DateTimeFormatter.ofPattern("HH:mm").format(moment));
    }

    /** With the year if it is not this one. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say(day.getYear() == LocalDate.now(clock).getYear() ? "rehearsal.day"
                : "rehearsal.dayAndYear"), locale()).format(day);
    }

    /** Columns of the workbook. */
    public List<String> columns() {
        return List.of("rehearsal.seat", "rehearsal.people", "rehearsal.tasks", "rehearsal.peak", "rehearsal.atPeak",
                "rehearsal.waitingThen", "rehearsal.gaps");
    }

    /** One line for each seat. */
    public List<List<String>> table(Rehearsal rehearsal) {
        Map<Place, Gap> gaps = new HashMap<>();
        rehearsal.gaps().forEach(gap -> gaps.put(gap.place(), gap));
        var lines = new ArrayList<List<String>>();
        for (var load : rehearsal.loads()) {
            var gap = gaps.get(load.place());
            lines.add(List.of(load.place().title(), String.join(say("rehearsal.join"), load.place().sitting(load.peak())),
                    String.valueOf(load.tasks()), load.peak().toString(), String.valueOf(load.atPeak()),
                    String.valueOf(load.waitingAtPeak()), gap == null ? "" : of(gap)));
        }
        return lines;
    }

    /** Below the table: what is wrong with its dates. */
    public List<String> remarks(Rehearsal rehearsal) {
        return rehearsal.findings().stream().map(finding -> line(finding.line(), rehearsal.draft()) + " "
                + of(finding, rehearsal.draft())).toList();
    }

    private String list(List<String> some, int all) {
        var named = some.stream().collect(Collectors.joining(say("rehearsal.join")));
        return all > some.size() ? say("rehearsal.more", named, all) : named;
    }

    private static String reason(Finding finding) {
        return finding.date().skipped().stream().map(ExplainedDate.Skipped::reason).findFirst().orElse("");
    }

    private static String rule(ExplainedDate date) {
        return date == null ? "" : date.rule();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
