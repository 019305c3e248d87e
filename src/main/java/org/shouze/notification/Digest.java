package org.shouze.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.calendar.WorkingDays;
import org.shouze.delivery.Outbox;
import org.shouze.delivery.Postcard;
import org.shouze.organization.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At half past seven on duty days: one message to everybody for whom something is due today or overdue. */
@Component
class Digest {

    static final LocalTime FROM = LocalTime.of(7, 30);
    /** After an outage of the morning it still comes, later not: the day is half over. */
    static final LocalTime UNTIL = LocalTime.of(12, 0);

    /** Fewer than this could point at somebody. */
    private static final int ENOUGH_FOR_THE_GROUP = 3;

    private final Messages messages;
    private final Outbox outbox;
    private final List<Agenda> agendas;
    private final DutyDays dutyDays;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Digest(Messages messages, Outbox outbox, List<Agenda> agendas, Optional<DutyDays> dutyDays, WorkingDays calendar,
            JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.agendas = agendas;
        this.dutyDays = dutyDays.orElse(calendar::isWorkingDay);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends today's if its hour has come and no node has. */
    void sendDue() {
        var today = LocalDate.now(clock);
        var time = LocalTime.now(clock);
        if (time.isBefore(FROM) || !time.isBefore(UNTIL) || isSent(today) || !dutyDays.isDuty(today)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> send(today));
        } catch (DuplicateKeyException e) {
            // Another node was faster; what this one had begun is rolled back.
        }
    }

    private boolean isSent(LocalDate day) {
        return jdbc.sql("select count(*) from notification_digest where on_day = ?").param(day).query(Integer.class)
                .single() > 0;
    }

    /** The row first: its key lets only one node go on, and is gone with everything else if that node dies. */
    private void send(LocalDate today) {
        jdbc.sql("insert into notification_digest (on_day, sent_at, people) values (?, ?, 0)")
                .params(today, OffsetDateTime.now(clock)).update();
        var waiting = waiting(today);
        if (!waiting.isEmpty()) {
            messages.tell(Actor.SYSTEM, notices(today, waiting));
            tellTheGroup(today, waiting.size());
            jdbc.sql("update notification_digest set people = ? where on_day = ?").params(waiting.size(), today).update();
        }
        audit.changed(Actor.SYSTEM, "notification.digest", "digest:" + today, "people " + waiting.size());
    }

    private void tellTheGroup(LocalDate today, int people) {
        if (people >= ENOUGH_FOR_THE_GROUP) {
            outbox.announce(today.toEpochDay(), Postcard.of("notification.digest.group", Postcard.number(people)),
                    clock.instant());
        }
    }

    private Map<PersonId, Agenda.Waiting> waiting(LocalDate today) {
        var end = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var all = new LinkedHashMap<PersonId, Agenda.Waiting>();
        agendas.forEach(agenda -> agenda.dueBefore(end).forEach((person, waiting) ->
                all.merge(person, waiting, Agenda.Waiting::and)));
        return all;
    }

    private Map<PersonId, Notice> notices(LocalDate today, Map<PersonId, Agenda.Waiting> waiting) {
        var notices = new LinkedHashMap<PersonId, Notice>();
        waiting.forEach((person, due) -> notices.put(person, notice("digest:" + today, due)));
        return notices;
    }

    private Notice notice(String topic, Agenda.Waiting due) {
        var today = String.valueOf(due.today());
        var overdue = String.valueOf(due.overdue());
        if (due.next() == null) {
            return Notice.of(topic, Words.of("notification.digest.overdue", overdue), "/work", Duration.ZERO)
                    .outside(Postcard.of("notification.digest.overdue", Postcard.number(due.overdue())));
        }
        var time = LocalTime.ofInstant(due.next(), clock.getZone()).toString();
        return Notice.of(topic, Words.of("notification.digest.today", today, overdue, time), "/work", Duration.ZERO)
                .outside(Postcard.of("notification.digest.today", Postcard.number(due.today()),
                        Postcard.number(due.overdue()), Postcard.time(due.next())));
    }
}
