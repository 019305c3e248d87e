package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.PersonId;
import org.shouze.support.Databases;
import org.shouze.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registered phones as both databases keep them. */
class PhonesTest {

    abstract static class Rules {

        private static final Actor OWNER = new Actor(7, "李慧", 1L, "网格员", null);

        private final TestClock clock = new TestClock();
        private final OpenSessions sessions = mock(OpenSessions.class);
        private Phones phones;
        private TransactionTemplate transaction;

        abstract DriverManagerDataSource database();

        @BeforeEach
        void migrated() {
            var database = database();
            Flyway.configure().dataSource(database).locations("classpath:db/migration/identity")
                    .javaMigrations(new V20261123_1601__spring_session()).load().migrate();
            var accounts = mock(AccountTable.class);
            when(accounts.of(7)).thenReturn(Optional.of(new Account(7, "T7", "hash", false, 0, null, false, null, null, null, false)));
            phones = new Phones(new PhoneTable(JdbcClient.create(database)), accounts, sessions, mock(Audit.class), clock);
            transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        }

        @Test
        void areListedWithTheLastUsedFirstUntilTheyExpire() {
            phones.register(OWNER, "iPhone");
            clock.advance(Duration.ofDays(1));
            var second = phones.register(OWNER, "Android");
            clock.advance(Duration.ofDays(1));
            phones.visit(second.next());

            assertThat(phones.of(new PersonId(7))).extracting(Phones.Phone::name).containsExactly("Android", "iPhone");
            assertThat(phones.of(new PersonId(7)).get(0).usedAt()).isEqualTo(clock.instant());
            assertThat(phones.of(new PersonId(8))).isEmpty();
            clock.advance(Duration.ofDays(12));
            assertThat(phones.of(new PersonId(7))).extracting(Phones.Phone::name).containsExactly("Android");
        }

        @Test
        void areLetInByTheTokenOfTheLastVisitOnly() {
            var first = phones.register(OWNER, "iPhone").next();
            var second = phones.visit(first).orElseThrow().next();
            clock.advance(Phones.TOGETHER);
            var third = phones.visit(second).orElseThrow().next();

            assertThat(phones.visit(third)).isPresent();
            assertThat(phones.visit(first)).isEmpty();
            assertThat(phones.of(new PersonId(7))).isEmpty();
            verify(sessions).end("T7");
        }

        @Test
        void areNotShutOutByWhoKnowsNoPhone() {
            var phone = phones.register(OWNER, "iPhone").next();

            assertThat(phones.visit(Ticket.fresh())).isEmpty();

            assertThat(phones.visit(phone)).isPresent();
            verify(sessions, never()).end(anyString());
        }

        @Test
        void giveOneNextTokenToTwoThatComeAtTheSameMoment() throws Exception {
            var shown = phones.register(OWNER, "iPhone").next();
            var both = new CountDownLatch(2);
            var pool = Executors.newFixedThreadPool(2);
            Callable<Optional<Phones.Visit>> visit = () -> transaction.execute(status -> {
                awaited(both);
                return phones.visit(shown);
            });
            try {
                var visits = pool.invokeAll(List.of(visit, visit));

                assertThat(visits).extracting(done -> done.get().orElseThrow().next() == null)
                        .containsExactlyInAnyOrder(true, false);
                verify(sessions, never()).end(eq("T7"));
            } finally {
                pool.shutdown();
            }
        }

        private static void awaited(CountDownLatch both) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class OnH2 extends Rules {

        @Override
        DriverManagerDataSource database() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    }

    @Nested
    class OnPostgres extends Rules {

        @Override
        DriverManagerDataSource database() {
            return new DriverManagerDataSource(Databases.freshPostgres(), "postgres", "");
        }
    }
}
