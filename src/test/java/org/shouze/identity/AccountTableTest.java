package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.support.Databases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Accounts and sessions as both databases keep them. */
class AccountTableTest {

    private static final Instant NOW = Instant.parse("2020-02-06T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));

    abstract static class Rules {

        private JdbcTemplate jdbc;
        private AccountTable accounts;

        abstract DriverManagerDataSource database();

        @BeforeEach
        void migrated() {
            var database = database();
            Flyway.configure().dataSource(database).locations("classpath:db/migration/identity")
                    .javaMigrations(new V20261123_1601__spring_session()).load().migrate();
            jdbc = new JdbcTemplate(database);
            accounts = new AccountTable(JdbcClient.create(database), jdbc);
            accounts.add(List.of(person(1, "T01"), person(2, "T02")), NOW);
        }

        @Test
        void areAddedOnceHoweverOften() {
            accounts.add(List.of(person(1, "T01"), person(3, "T02"), person(4, "T04")), NOW);

            assertThat(accounts.persons()).containsExactlyInAnyOrder(1L, 2L, 4L);
            assertThat(accounts.named("T01")).hasValueSatisfying(account -> assertThat(account.hash()).isNull());
        }

        @Test
        void lockAtTheLastFailureAllowedAndStartCountingAgain() {
            for (int i = 0; i < 4; i++) {
                accounts.failed(1, 5, LATER);
            }
            assertThat(accounts.of(1).orElseThrow().failures()).isEqualTo(4);

            accounts.failed(1, 5, LATER);

            var locked = accounts.of(1).orElseThrow();
            assertThat(locked.failures()).isZero();
            assertThat(locked.locked(LATER.minusSeconds(1))).isTrue();
            assertThat(locked.locked(LATER)).isFalse();
            assertThat(accounts.of(2).orElseThrow().failures()).isZero();
        }

        @Test
        void areFreshAfterSigningIn() {
            accounts.failed(1, 1, LATER);

            accounts.signedIn(1, NOW);

            assertThat(accounts.of(1).orElseThrow().lockedUntil()).isNull();
        }

        @Test
        void takeTheDemosPasswordOnlyWhileTheyHaveNoneOfTheirOwn() {
            accounts.password(1, "own", false);

            accounts.demoPassword("demo");
            accounts.demoPassword("demo again");

            assertThat(accounts.all()).extracting(Account::hash).containsExactly("own", "demo again");
            assertThat(accounts.all()).extracting(Account::demo).containsExactly(false, true);
        }

        @Test
        void rememberWhatTheirOwnerSet() {
            accounts.seat(1, 7);
            accounts.language(1, "en");
            accounts.large(1, true);

            var account = accounts.of(1).orElseThrow();
            assertThat(account.seat()).isEqualTo(7);
            assertThat(account.language()).isEqualTo("en");
            assertThat(account.large()).isTrue();
            assertThat(accounts.of(2).orElseThrow().large()).isNull();
        }

        @Test
        void standBesideTheTablesOfTheSessions() {
            assertThat(jdbc.queryForObject("select count(*) from spring_session", Long.class)).isZero();
        }

        private static Person person(long id, String number) {
            return new Person(new PersonId(id), number, "某人", null, "干部", null, null, null);
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
