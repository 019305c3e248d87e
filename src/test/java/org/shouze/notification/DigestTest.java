package org.shouze.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Audit;
import org.shouze.calendar.WorkingDays;
import org.shouze.delivery.Outbox;
import org.shouze.organization.PersonId;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class DigestTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        private static final AtomicLong NEXT = new AtomicLong(8_000_000);
        private static final String A_SUNDAY = "2020-03-15";
        private static final String A_MONDAY = "2020-03-16";

        @Autowired Messages messages;
        @Autowired Outbox outbox;
        @Autowired WorkingDays calendar;
        @Autowired JdbcClient jdbc;
        @Autowired PlatformTransactionManager transactions;
        @Autowired Audit audit;
        @Autowired TestClock clock;

        final PersonId chen = new PersonId(NEXT.incrementAndGet());
        final PersonId wu = new PersonId(NEXT.incrementAndGet());
        final Map<PersonId, Agenda.Waiting> waiting = new HashMap<>();
        Instant before;

        @BeforeEach
        void somethingIsDue() {
            before = clock.instant();
            LocaleContextHolder.setLocale(Locale.CHINA);
            jdbc.sql("delete from notification_digest").update();
            jdbc.sql("delete from delivery_letter where channel = 'ROBOT'").update();
            waiting.put(chen, new Agenda.Waiting(2, 1, Instant.parse("2020-03-16T09:00:00Z")));
            waiting.put(wu, new Agenda.Waiting(0, 4, null));
        }

        @AfterEach
        void theTimeIsAsItWas() {
            clock.advance(Duration.between(clock.instant(), before));
            LocaleContextHolder.resetLocaleContext();
        }

        @Test
        void comesAtHalfPastSeven() {
            at(A_MONDAY, "07:29:59");
            assertThat(messages.unread(chen)).isZero();

            at(A_MONDAY, "07:30:00");

            assertThat(text(chen)).isEqualTo("等您办的：今天到期 2 件，逾期 1 件，最早的 17:00 到期。");
            assertThat(text(wu)).isEqualTo("等您办的：逾期 4 件。");
        }

        @Test
        void comesOnceHoweverManyNodesLookHoweverOften() throws Exception {
            clock.set(A_MONDAY + "T07:30:00");
            var start = new CountDownLatch(1);
            var pool = Executors.newFixedThreadPool(4);
            var nodes = IntStream.range(0, 4).mapToObj(i -> pool.submit(() -> {
                var node = node(Optional.empty());
                start.await();
                node.sendDue();
                return null;
            })).toList();

            start.countDown();
            for (var node : nodes) {
                node.get();
            }
            pool.shutdown();
            at(A_MONDAY, "08:00:00");
            at(A_MONDAY, "11:00:00");

            assertThat(messages.unread(chen)).isEqualTo(1);
            assertThat(messages.unread(wu)).isEqualTo(1);
        }

        @Test
        void comesLateAfterAnOutageOfTheMorningButNotInTheAfternoon() {
            at(A_MONDAY, "11:59:00");
            assertThat(messages.unread(chen)).isEqualTo(1);

            at("2020-03-17", "12:00:00");
            assertThat(messages.unread(chen)).isEqualTo(1);
        }

        @Test
        void comesOnDutyDaysOnly() {
            at(A_SUNDAY, "07:30:00");
            assertThat(messages.unread(chen)).isZero();

            clock.set(A_SUNDAY + "T07:30:00");
            node(Optional.of(day -> day.equals(LocalDate.parse(A_SUNDAY)))).sendDue();
            assertThat(messages.unread(chen)).isEqualTo(1);
        }

        @Test
        void comesNotWhereNothingIsDue() {
            waiting.remove(wu);

            at(A_MONDAY, "07:30:00");

            assertThat(messages.unread(wu)).isZero();
        }

        @Test
        void isForgottenWithTheNodeThatDiedOverIt() {
            clock.set(A_MONDAY + "T07:30:00");
            Agenda dies = end -> {
                throw new IllegalStateException("gone");
            };
            try {
                new Digest(messages, outbox, List.of(end -> waiting, dies), Optional.empty(), calendar, jdbc, transactions, audit,
                        clock).sendDue();
            } catch (IllegalStateException e) {
                assertThat(messages.unread(chen)).isZero();
            }

            at(A_MONDAY, "07:31:00");

            assertThat(messages.unread(chen)).isEqualTo(1);
        }

        @Test
        void tellsTheGroupHowManyAndNobodysName() {
            waiting.put(new PersonId(NEXT.incrementAndGet()), new Agenda.Waiting(0, 1, null));

            at(A_MONDAY, "07:30:00");

            assertThat(jdbc.sql("select card from delivery_letter where channel = 'ROBOT' and message = ?")
                    .param(LocalDate.parse(A_MONDAY).toEpochDay()).query(String.class).single())
                    .isEqualTo("notification.digest.group\u001fn3");
        }

        @Test
        void addsWhatSeveralRoomsKnow() {
            clock.set(A_MONDAY + "T07:30:00");
            Agenda other = end -> Map.of(chen, new Agenda.Waiting(1, 0, Instant.parse("2020-03-16T02:00:00Z")));

            new Digest(messages, outbox, List.of(end -> waiting, other), Optional.empty(), calendar, jdbc, transactions, audit, clock)
                    .sendDue();

            assertThat(text(chen)).isEqualTo("等您办的：今天到期 3 件，逾期 1 件，最早的 10:00 到期。");
        }

        private void at(String day, String time) {
            clock.set(day + "T" + time);
            node(Optional.empty()).sendDue();
        }

        private Digest node(Optional<DutyDays> dutyDays) {
            return new Digest(messages, outbox, List.of(end -> waiting), dutyDays, calendar, jdbc, transactions, audit, clock);
        }

        private String text(PersonId person) {
            return messages.of(person, false, null, 1).get(0).text();
        }
    }
}
