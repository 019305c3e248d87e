package org.shouze.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.notification.Messages;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催报: asks those who have not filed; the same person at most once in half an hour. */
@Component
public class Reminders {

    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final Set<ReportStatus> OPEN = EnumSet.of(ReportStatus.DUE, ReportStatus.DRAFT,
            ReportStatus.RETURNED, ReportStatus.MISSED);

    private final ExpectedReports reports;
    private final Seats seats;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    Reminders(ExpectedReports reports, Seats seats, Messages messages, Journal journal, Clock clock) {
        this.reports = reports;
        this.seats = seats;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return whom it reached, and who was left out because the last reminder is too recent */
    @Transactional
    public Messages.Sent remind(Collection<MatterId> ids, Actor by) {
        var waiting = reports.get(ids).stream().filter(r -> OPEN.contains(r.status())).toList();
        var holders = seats.holders(waiting.stream().map(r -> r.owed.keeper()).distinct().toList());
        var may = messages.mayBeTold("reporting.reminder", holders.values().stream().flatMap(List::stream)
                .map(Seats.Holder::person).collect(Collectors.toSet()), QUIET);
        var reached = new ArrayList<PersonId>();
        var tooSoon = new ArrayList<PersonId>();
        for (var report : waiting) {
            var keepers = holders.getOrDefault(report.owed.keeper(), List.of()).stream()
                    .map(Seats.Holder::person).collect(Collectors.partitioningBy(may::contains));
            tooSoon.addAll(keepers.get(false));
            if (!keepers.get(true).isEmpty()) {
                reached.addAll(messages.send(by, topic(report.owed.id()), keepers.get(true), text(report),
                        "/reporting/reports/" + report.owed.id(), Duration.ZERO).reached());
                journal.write(report.owed.id(), by, "reminded", null);
            }
        }
        return new Messages.Sent(reached, tooSoon);
    }

    /** Under which its messages are found again. */
    static String topic(MatterId report) {
        return "report:" + report;
    }

    private String text(ExpectedReport report) {
        var due = report.owed.due().atZone(clock.getZone());
        var overdue = clock.instant().isAfter(report.owed.due());
        return report.owed.unitName() + Titles.day(report.owed.day()) + (overdue ? "日报已过 " : "日报请在 ")
                + due.format(DateTimeFormatter.ofPattern("HH:mm")) + (overdue ? "，请尽快报送。" : " 前报送。");
    }
}
