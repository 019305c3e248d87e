package org.shouze.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Search;
import org.shouze.audit.Trail;
import org.shouze.organization.PersonId;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MessagesTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        static final Actor LIN = new Actor(77, "林晓梅", 3L, "学生第二支部书记", null);
        static final Duration QUIET = Duration.ofMinutes(30);
        private static final AtomicLong NEXT = new AtomicLong(5_000_000);

        @Autowired Messages messages;
        @Autowired Trail trail;
        @Autowired TransactionTemplate transaction;
        @Autowired TestClock clock;

        final String topic = "report:" + UUID.randomUUID();
        final PersonId chen = new PersonId(NEXT.incrementAndGet());
        final PersonId wu = new PersonId(NEXT.incrementAndGet());

        @Test
        void reachesEachPersonOnce() {
            var sent = send(QUIET, chen, wu, chen);

            assertThat(sent.reached()).containsExactly(chen, wu);
            assertThat(sent.tooSoon()).isEmpty();
            assertThat(messages.about(List.of(topic)).get(topic)).hasSize(2)
                    .allSatisfy(message -> {
                        assertThat(message.sender()).isEqualTo("林晓梅");
                        assertThat(message.text()).isEqualTo("请在 17:00 前报日报");
                        assertThat(message.sentAt()).isEqualTo(clock.instant());
                        assertThat(message.readAt()).isNull();
                    });
        }

        @Test
        void leavesOutWhoWasToldAboutTheSameAMomentAgo() {
            send(QUIET, chen);
            clock.advance(Duration.ofMinutes(29));

            var sent = send(QUIET, chen, wu);

            assertThat(sent.reached()).containsExactly(wu);
            assertThat(sent.tooSoon()).containsExactly(chen);

            clock.advance(Duration.ofMinutes(1));

            assertThat(send(QUIET, chen).reached()).containsExactly(chen);
        }

        @Test
        void tellsAboutAnotherTopicAtOnce() {
            send(QUIET, chen);

            var sent = messages.send(LIN, topic + ":2", List.of(chen), "请在 17:00 前报日报", "/work", QUIET);

            assertThat(sent.reached()).containsExactly(chen);
        }

        @Test
        void tellsAPersonOnceOfAKindHoweverManyTopics() {
            var kind = topic + ":kind";
            assertThat(messages.mayBeTold(kind, List.of(chen), QUIET)).containsExactly(chen);

            var soon = messages.mayBeTold(kind, List.of(chen), QUIET);
            clock.advance(QUIET);

            assertThat(soon).isEmpty();
            assertThat(messages.mayBeTold(kind, List.of(chen), QUIET)).containsExactly(chen);
        }

        @Test
        void sendsOnceWhenManySendAtTheSameTime() throws Exception {
            var people = LongStream.range(0, 20).mapToObj(i -> new PersonId(NEXT.incrementAndGet())).toList();
            var start = new CountDownLatch(1);
            Callable<Messages.Sent> remind = () -> {
                start.await();
                return messages.send(LIN, topic, people, "请在 17:00 前报日报", "/work", QUIET);
            };
            var pool = Executors.newFixedThreadPool(6);
            var all = IntStream.range(0, 6).mapToObj(i -> pool.submit(remind)).toList();

            start.countDown();
            var reached = 0;
            for (var one : all) {
                reached += one.get().reached().size();
            }
            pool.shutdown();

            assertThat(reached).isEqualTo(20);
            assertThat(messages.about(List.of(topic)).get(topic)).hasSize(20)
                    .extracting(Messages.Message::to).doesNotHaveDuplicates();
        }

        @Test
        void leavesTheCallersTransactionUsableWhenSomebodyElseWasFirst() throws Exception {
            var others = Executors.newSingleThreadExecutor();
            var told = new CountDownLatch(1);
            var waiting = new CountDownLatch(1);
            var other = others.submit(() -> transaction.execute(status -> {
                var sent = send(QUIET, chen);
                told.countDown();
                await(waiting);
                return sent;
            }));
            told.await();

            var mine = transaction.execute(status -> {
                waiting.countDown();
                var sent = send(QUIET, chen, wu);
                messages.send(LIN, topic + ":after", List.of(wu), "另一件事", "/work", QUIET);
                return sent;
            });
            others.shutdown();

            assertThat(other.get().reached()).containsExactly(chen);
            assertThat(mine.reached()).containsExactly(wu);
            assertThat(mine.tooSoon()).containsExactly(chen);
            assertThat(messages.about(List.of(topic + ":after"))).hasSize(1);
        }

        @Test
        void forgetsWhatWasRolledBack() {
            transaction.executeWithoutResult(status -> {
                send(QUIET, chen);
                status.setRollbackOnly();
            });

            assertThat(messages.unread(chen)).isZero();
            assertThat(send(QUIET, chen).reached()).containsExactly(chen);
        }

        @Test
        void isReadWhenOpenedAndStaysSo() {
            send(QUIET, chen);
            var id = messages.of(chen, true, null, 10).get(0).id();
            assertThat(messages.unread(chen)).isEqualTo(1);

            var opened = messages.open(chen, id);
            clock.advance(Duration.ofMinutes(5));
            var again = messages.open(chen, id);

            assertThat(opened.link()).isEqualTo("/work");
            assertThat(again.readAt()).isEqualTo(opened.readAt()).isNotNull();
            assertThat(messages.unread(chen)).isZero();
            assertThat(messages.of(chen, true, null, 10)).isEmpty();
        }

        @Test
        void opensNobodyElsesMessage() {
            send(QUIET, chen);
            var id = messages.of(chen, true, null, 10).get(0).id();

            assertThatThrownBy(() -> messages.open(wu, id)).isInstanceOf(NotFound.class);

            assertThat(messages.unread(chen)).isEqualTo(1);
        }

        @Test
        void marksReadOnlyWhatHasBeenSeen() {
            send(Duration.ZERO, chen);
            var seen = messages.of(chen, false, null, 10).get(0).id();
            send(Duration.ZERO, chen);

            messages.readAll(chen, seen);

            assertThat(messages.unread(chen)).isEqualTo(1);
        }

        @Test
        void pagesFromTheNewestByKey() {
            IntStream.range(0, 5).forEach(i -> send(Duration.ZERO, chen));

            var first = messages.of(chen, false, null, 3);
            var second = messages.of(chen, false, first.get(2).id(), 3);

            assertThat(first).hasSize(3);
            assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        }

        @Test
        void leadsNowhereOutside() {
            for (var link : List.of("https://example.org", "//example.org", "/\\example.org", "work", "/a b")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> messages.send(LIN, topic, List.of(chen), "…", link, QUIET));
            }
        }

        @Test
        void recordsWhomItReachedAsNumbersOnly() {
            send(QUIET, chen, wu);

            assertThat(trail.page(new Search(null, null, "notification.sent", topic), null, 5)).singleElement()
                    .satisfies(entry -> assertThat(entry.detail()).isEqualTo("reached 2, too soon 0"));
        }

        private Messages.Sent send(Duration quiet, PersonId... to) {
            return messages.send(LIN, topic, List.of(to), "请在 17:00 前报日报", "/work", quiet);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
