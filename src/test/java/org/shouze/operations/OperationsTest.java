package org.shouze.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.support.Leaks;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.shouze.workflow.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperationsTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Facts {

        private static final String WORDS = "当事人私下承认挪用";

        @Autowired Operations operations;
        @Autowired Jobs jobs;
        @Autowired Alarms alarms;
        @Autowired Watch watch;
        @Autowired Nodes nodes;
        @Autowired Breaking breaking;
        @Autowired Office office;
        @Autowired Leaks leaks;
        @Autowired JdbcClient jdbc;
        @Autowired TestClock clock;

        private Actor admin;
        private Instant before;

        @BeforeEach
        void nothingIsWrong() {
            before = clock.instant();
            admin = office.person("A00001").actor();
            jdbc.sql("delete from delivery_letter").update();
            jdbc.sql("delete from operations_node").update();
            jdbc.sql("delete from operations_alarm").update();
            jdbc.sql("delete from notification_message where topic like 'operations:%'").update();
            jdbc.sql("delete from work_item_comparison").update();
            jdbc.sql("update act_ru_job set retries_ = 1 where retries_ = 0").update();
        }

        @AfterEach
        void asItWas() {
            BreakOff.with = null;
            clock.advance(Duration.between(clock.instant(), before));
        }

        @Test
        void showsAFailedJobByItsKindAndLetsItBeTriedAgain() {
            var matter = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting(WORDS));

            var seen = operations.now();

            assertThat(seen.gaveUp()).isEqualTo(1);
            assertThat(seen.failed()).singleElement().satisfies(job -> {
                assertThat(job.failure()).isEqualTo("java.lang.IllegalStateException");
                assertThat(job.place().processName() + job.place().nodeName()).isEqualTo("试验流程通知外部系统");
            });
            jobs.again(admin, seen.failed().get(0).id());
            assertThat(operations.now().gaveUp()).isZero();
            assertThatThrownBy(() -> jobs.again(admin, seen.failed().get(0).id())).isInstanceOf(NotFound.class);
            breaking.mend(matter);
            assertThat(audited("workflow.jobRetried")).isNotZero();
        }

        @Test
        void theEngineDoesAFailedJobAgainOnceItIsAskedTo() {
            var matter = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("x"));
            assertThat(breaking.isTaken(matter)).isFalse();

            jobs.again(admin, operations.now().failed().get(0).id());

            assertThat(breaking.isTaken(matter)).isTrue();
            breaking.mend(matter);
            assertThat(breaking.isDone(matter)).isTrue();
            assertThat(operations.now().gaveUp()).isZero();
        }

        @Test
        void whatStillBreaksIsTriedThreeMoreTimesAndFailsAnew() {
            var matter = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("x"));
            jobs.again(admin, operations.now().failed().get(0).id());
            assertThat(operations.now().gaveUp()).isZero();

            breaking.giveUp(matter);

            assertThat(breaking.isTaken(matter)).isFalse();
            assertThat(operations.now().gaveUp()).isEqualTo(1);
            jobs.again(admin, operations.now().failed().get(0).id());
            breaking.mend(matter);
        }

        @Test
        void triesAllAgainThatFailedAlikeAndNothingElse() {
            var one = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("a"));
            var two = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("b"));
            var other = breaking.brokenOff(Breaking.ORDINARY, new UnsupportedOperationException("c"));

            var kind = operations.now().kinds().stream().filter(found -> found.count() == 2).findFirst().orElseThrow();

            assertThat(jobs.again(admin, kind.place().process(), kind.place().node(), kind.failure())).isEqualTo(2);
            assertThat(operations.now().failed()).singleElement()
                    .satisfies(job -> assertThat(job.failure()).endsWith("UnsupportedOperationException"));
            List.of(one, two, other).forEach(breaking::mend);
        }

        @Test
        void keepsNeitherNameNorNumberNorMessageOfWhatIsKnownToFew(CapturedOutput logged) {
            var matter = breaking.brokenOff(Breaking.SECRET, Breaking.quoting(WORDS));

            var seen = operations.now();

            assertThat(seen.gaveUp()).isZero();
            assertThat(seen.failed()).isEmpty();
            assertThat(seen.kinds()).singleElement().satisfies(kind -> assertThat(kind.place().isKnownToFew()).isTrue());
            assertThat(seen.toString()).doesNotContain(WORDS, matter.toString(), breaking.job(matter).getId());
            assertThat(leaks.of(WORDS)).isEmpty();
            assertThat(logged.getAll()).contains("IllegalStateException").doesNotContain(WORDS);
            var job = breaking.job(matter).getId();
            assertThatThrownBy(() -> jobs.again(admin, job)).isInstanceOf(NotFound.class);
            assertThat(jobs.again(admin, null, null, seen.kinds().get(0).failure())).isEqualTo(1);
            breaking.mend(matter);
        }

        @Test
        void raisesAnAlarmOnceUntilItClearsAndAgainAfterwards() {
            var matter = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("x"));

            watch.look();
            watch.look();

            assertThat(alarms.standing()).extracting(Alarm::kind).containsExactly(AlarmKind.JOB_FAILED);
            assertThat(told("JOB_FAILED:")).isEqualTo(2); // two system administrators, once each
            alarms.acknowledge(admin, alarms.standing().get(0).id());
            alarms.acknowledge(office.person("A00004").actor(), alarms.standing().get(0).id());
            assertThat(alarms.standing()).singleElement().satisfies(alarm -> assertThat(alarm.acknowledgedBy()).isEqualTo(admin.name()));

            jobs.again(admin, operations.now().failed().get(0).id());
            watch.look();
            assertThat(alarms.standing()).isEmpty();
            assertThat(alarms.page(null, 10)).singleElement().satisfies(alarm -> assertThat(alarm.clearedAt()).isNotNull());

            jdbc.sql("update act_ru_job set retries_ = 0 where id_ = ?").param(breaking.job(matter).getId()).update();
            watch.look();
            assertThat(alarms.page(null, 10)).hasSize(2);
            assertThat(told("JOB_FAILED:")).isEqualTo(4);
            jobs.again(admin, operations.now().failed().get(0).id());
            breaking.mend(matter);
        }

        @Test
        void severalNodesThatLookAtOnceRaiseItOnce() throws Exception {
            jdbc.sql("insert into work_item_comparison (at, unlisted, orphaned, took_ms) values (current_timestamp, 1, 0, 5)").update();
            Callable<Boolean> look = watch::look;
            var pool = Executors.newFixedThreadPool(4);

            for (var looked : pool.invokeAll(List.of(look, look, look, look))) {
                looked.get();
            }
            pool.shutdown();

            assertThat(alarms.page(null, 10)).extracting(Alarm::kind).containsExactly(AlarmKind.COMPARISON_DIFFERS);
            operations.compare(admin);
            watch.look();
            assertThat(alarms.standing()).isEmpty();
        }

        @Test
        void aNodeThatStopsInOrderIsNotMissedAndOneThatFallsSilentIs() {
            nodes.say(node("ended:8080"));
            nodes.say(node("killed:8080"));
            nodes.stopped("ended:8080");
            clock.advance(Duration.ofMinutes(4));
            nodes.say(node("alive:8080"));

            watch.look();

            assertThat(alarms.standing()).extracting(Alarm::subject).containsExactly("killed:8080");
            assertThat(operations.now().alive()).isEqualTo(1);
            assertThatThrownBy(() -> nodes.forget(admin, "alive:8080")).isInstanceOf(NotFound.class);
            nodes.forget(admin, "killed:8080");
            watch.look();
            assertThat(alarms.standing()).isEmpty();
        }

        @Test
        void aMessageThatWaitsTooLongIsAnAlarmOfItsChannelRaisedOnceAndClearedOnce() {
            jdbc.sql("""
                    insert into delivery_letter (message, channel, person, card, status, attempts, due, created_at)
                    values (1, 'MAIL', 1, 'delivery.neutral', 'WAITING', 0, ?, ?)""")
                    .params(Nodes.at(clock.instant()), Nodes.at(clock.instant())).update();
            clock.advance(Duration.ofMinutes(14));
            watch.look();
            assertThat(alarms.standing()).isEmpty();

            clock.advance(Duration.ofMinutes(2));
            watch.look();

            assertThat(alarms.standing()).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(AlarmKind.OUTBOX_LATE);
                assertThat(alarm.subject()).isEqualTo("MAIL");
            });
            var raised = clock.instant();
            clock.advance(Duration.ofMinutes(1));
            watch.look();
            jdbc.sql("delete from delivery_letter").update();
            clock.advance(Duration.ofMinutes(1));
            watch.look();
            var cleared = clock.instant();
            clock.advance(Duration.ofMinutes(1));
            watch.look();

            assertThat(alarms.page(null, 10)).singleElement().satisfies(alarm -> {
                assertThat(alarm.raisedAt()).isEqualTo(raised);
                assertThat(alarm.clearedAt()).isEqualTo(cleared);
            });
            assertThat(told("OUTBOX_LATE:MAIL")).isEqualTo(2); // two system administrators, once each
        }

        @Test
        void aBackupThatIsMissedIsAnAlarmUntilAnotherIsMade() {
            nodes.say(node("duty:8080"));
            clock.advance(Duration.ofHours(27));
            nodes.say(node("duty:8080", before));

            watch.look();
            watch.look();

            assertThat(alarms.standing()).extracting(Alarm::kind).containsExactly(AlarmKind.BACKUP_OLD);
            nodes.say(node("duty:8080"));
            watch.look();
            assertThat(alarms.standing()).isEmpty();
            assertThat(told("BACKUP_OLD:")).isEqualTo(2);
        }

        @Test
        void aRuleIsChangedByWhoeverRunsTheHouse() {
            alarms.change(admin, new Rule(AlarmKind.NODE_SILENT, false, 10));

            assertThat(alarms.rules()).contains(new Rule(AlarmKind.NODE_SILENT, false, 10));
            assertThat(audited("operations.ruleChanged")).isNotZero();
            assertThatThrownBy(() -> alarms.change(admin, new Rule(AlarmKind.NODE_SILENT, true, 0)))
                    .isInstanceOf(IllegalArgumentException.class);
            alarms.change(admin, new Rule(AlarmKind.NODE_SILENT, true, 3));
        }

        @Test
        void knowsHowLargeItsTablesAre() {
            var largest = operations.now().database().largest();
            assertThat(largest).hasSize(10).isSortedAccordingTo(Comparator.comparingLong(Table::bytes).reversed())
                    .extracting(Table::name).doesNotHaveDuplicates().allMatch(name -> jdbc.sql(
                            "select count(*) from information_schema.tables where lower(table_name) = ?").param(name)
                            .query(Integer.class).single() > 0);
            assertThat(operations.now().models()).extracting(model -> model.process()).contains("dailyReport");
        }

        private Node node(String name) {
            return node(name, clock.instant());
        }

        private Node node(String name, Instant backup) {
            return new Node(name, "1", clock.instant(), clock.instant(), null, 1L << 40, 2L << 40, true, backup);
        }

        private int told(String topic) {
            return jdbc.sql("select count(*) from notification_message where topic = ?").param("operations:" + topic)
                    .query(Integer.class).single();
        }

        private int audited(String act) {
            return jdbc.sql("select count(*) from audit_entry where act = ?").param(act).query(Integer.class).single();
        }
    }
}
