package org.shouze.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        static final Actor LI = new Actor(4711, "李倩", 12L, "外国语学院党委副书记", null);

        @Autowired Audit audit;
        @Autowired Trail trail;
        @Autowired TransactionTemplate transaction;
        @Autowired TestClock clock;

        final String subject = "report:" + UUID.randomUUID();

        @Test
        void keepsWhoDidWhatFromWhichSeat() {
            var substitute = new Actor(4711, "李倩", 12L, "外国语学院党委书记", "郑海燕");

            transaction.executeWithoutResult(t -> audit.changed(substitute, "reporting.signed", subject, "version 2"));

            assertThat(found()).singleElement().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("李倩");
                assertThat(entry.seatName()).isEqualTo("外国语学院党委书记");
                assertThat(entry.behalfOf()).isEqualTo("郑海燕");
                assertThat(entry.act()).isEqualTo("reporting.signed");
                assertThat(entry.detail()).isEqualTo("version 2");
                assertThat(entry.at()).isEqualTo(clock.instant());
                assertThat(entry.read()).isFalse();
            });
        }

        @Test
        void keepsForWhatPurposeSomethingWasRead() {
            audit.read(LI, subject, "核对今日日报");

            assertThat(found()).singleElement().satisfies(entry -> {
                assertThat(entry.read()).isTrue();
                assertThat(entry.purpose()).isEqualTo("核对今日日报");
            });
        }

        @Test
        void refusesToRecordAChangeOutsideOfItsTransaction() {
            assertThatThrownBy(() -> audit.changed(LI, "reporting.filed", subject, null))
                    .isInstanceOf(IllegalTransactionStateException.class);

            assertThat(found()).isEmpty();
        }

        @Test
        void forgetsAnActThatWasRolledBack() {
            transaction.executeWithoutResult(t -> {
                audit.changed(LI, "reporting.filed", subject, null);
                t.setRollbackOnly();
            });

            assertThat(found()).isEmpty();
        }

        @Test
        void failsTheActIfTheEntryCannotBeWritten() {
            var nameless = new Actor(4711, null, null, null, null);

            assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                audit.changed(LI, "reporting.filed", subject, null);
                audit.changed(nameless, "reporting.checked", subject, null);
            })).isInstanceOf(DataAccessException.class);

            assertThat(found()).isEmpty();
        }

        @Test
        void cutsDetailsThatAreTooLongInsteadOfLosingTheAct() {
            transaction.executeWithoutResult(t -> audit.changed(LI, "reporting.filed", subject, "长".repeat(5000)));

            assertThat(found()).singleElement()
                    .satisfies(entry -> assertThat(entry.detail()).hasSize(1000).endsWith("…"));
        }

        @Test
        void pagesFromTheNewestByKey() {
            changed("reporting.opened", "reporting.filed", "reporting.checked");

            var first = trail.page(about(null, null, null), null, 2);
            var second = trail.page(about(null, null, null), first.get(1).id(), 2);

            assertThat(first).extracting(Entry::act).containsExactly("reporting.checked", "reporting.filed");
            assertThat(second).extracting(Entry::act).containsExactly("reporting.opened");
        }

        @Test
        void findsByDayPersonAndAct() {
            changed("reporting.filed", "matter.opened");
            var today = LocalDate.now(clock);

            assertThat(trail.page(about(today, null, null), null, 9)).hasSize(2);
            assertThat(trail.page(about(today.minusDays(1), null, null), null, 9)).isEmpty();
            assertThat(trail.page(about(null, "李倩", null), null, 9)).hasSize(2);
            assertThat(trail.page(about(null, "4711", null), null, 9)).hasSize(2);
            assertThat(trail.page(about(null, "李", null), null, 9)).isEmpty();
            assertThat(trail.page(about(null, null, "matter.opened"), null, 9)).hasSize(1);
            assertThat(trail.page(about(null, null, "reporting"), null, 9)).hasSize(1);
            assertThat(trail.page(about(null, null, "re%"), null, 9)).isEmpty();
        }

        @Test
        void handsOverMoreThanOneBatchUpToTheLimit() {
            transaction.executeWithoutResult(t -> {
                for (int i = 0; i < 1100; i++) {
                    audit.changed(LI, "reporting.filed", subject, null);
                }
            });
            var all = new ArrayList<Entry>();
            var some = new ArrayList<Entry>();

            trail.each(about(null, null, null), 5000, all::add);
            trail.each(about(null, null, null), 1050, some::add);

            assertThat(all).hasSize(1100).doesNotHaveDuplicates();
            assertThat(some).hasSize(1050);
        }

        private void changed(String... acts) {
            transaction.executeWithoutResult(t -> {
                for (var act : acts) {
                    audit.changed(LI, act, subject, null);
                }
            });
        }

        private java.util.List<Entry> found() {
            return trail.page(about(null, null, null), null, 10);
        }

        private Search about(LocalDate day, String person, String act) {
            return new Search(day, person, act, subject);
        }
    }
}
