package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.delivery.Channel.SMS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        private static final AtomicLong NEXT = new AtomicLong(7_000_000);
        private static final Postcard CARD = Postcard.of("notification.digest.overdue", Postcard.number(3));

        @Autowired Outbox outbox;
        @Autowired DeadLetters dead;
        @Autowired Clearing clearing;
        @Autowired LetterTable letters;
        @Autowired Writing writing;
        @Autowired People people;
        @Autowired JdbcClient jdbc;
        @Autowired TransactionTemplate transaction;
        @Autowired TestClock clock;

        final Post post = new Post(SMS);
        PersonId chen;
        Instant before;

        @AfterEach
        void theTimeIsAsItWas() {
            clock.advance(Duration.between(clock.instant(), before));
        }

        @BeforeEach
        void nothingElseWaits() {
            before = clock.instant();
            chen = people.cadres().get(7).id();
            jdbc.sql("delete from delivery_letter").update();
            jdbc.sql("update delivery_channel set trouble = null, since = null").update();
        }

        @Test
        void carriesWhatWasPosted() {
            var message = posted(clock.instant());

            courier().round();

            assertThat(post.carried).singleElement().satisfies(parcel -> {
                assertThat(parcel.line()).isEqualTo("等您办的：逾期 3 件。");
                assertThat(parcel.id()).startsWith("shouze-" + message + "-");
                assertThat(parcel.to().number()).isEqualTo(people.get(chen).number());
            });
            assertThat(state(message)).isEqualTo(Outbox.State.SENT);
        }

        @Test
        void forgetsWhatItsSenderRolledBack() {
            transaction.executeWithoutResult(status -> {
                outbox.post(List.of(posting(NEXT.incrementAndGet(), clock.instant())));
                status.setRollbackOnly();
            });

            assertThat(courier().round()).isZero();
            assertThatThrownBy(() -> outbox.post(List.of(posting(1, clock.instant()))))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void takesTheSameMessageForTheSameChannelOnce() {
            var message = posted(clock.instant());

            assertThatThrownBy(() -> posted(message, clock.instant())).isInstanceOf(DuplicateKeyException.class);
        }

        @Test
        void keepsWhatMayNotLeaveYet() {
            posted(clock.instant().plusSeconds(3600));

            assertThat(courier().round()).isZero();

            clock.advance(Duration.ofHours(1));
            courier().round();
            assertThat(post.carried).hasSize(1);
        }

        @Test
        void givesEachLetterToOneOfManyCouriers() throws Exception {
            LongStream.range(0, 200).forEach(i -> posted(clock.instant()));
            var start = new CountDownLatch(1);
            Callable<Integer> work = () -> {
                var courier = courier();
                start.await();
                var had = 0;
                for (int idle = 0; idle < 20; ) {
                    var round = courier.round();
                    had += round;
                    idle = round == 0 ? idle + 1 : 0;
                }
                return had;
            };
            var pool = Executors.newFixedThreadPool(4);
            var all = List.of(pool.submit(work), pool.submit(work), pool.submit(work), pool.submit(work));

            start.countDown();
            for (var one : all) {
                one.get();
            }
            pool.shutdown();

            assertThat(post.carried).hasSize(200).extracting(Parcel::id).doesNotHaveDuplicates();
        }

        @Test
        void sendsAgainWhatAKilledNodeHadClaimedAndNothingThatItHadMarked() {
            var marked = posted(clock.instant());
            var claimed = posted(clock.instant());
            post.answer = parcel -> {
                if (parcel.id().startsWith("shouze-" + claimed + "-")) {
                    throw new Killed();
                }
                return new Outcome.Taken(null);
            };
            assertThatThrownBy(() -> courier().round()).isInstanceOf(Killed.class);
            post.answer = parcel -> new Outcome.Taken(null);

            var another = courier();
            assertThat(another.round()).isZero();
            clock.advance(LetterTable.LEASE);
            another.round();

            assertThat(post.carried).hasSize(2);
            assertThat(state(marked)).isEqualTo(Outbox.State.SENT);
            assertThat(state(claimed)).isEqualTo(Outbox.State.SENT);
        }

        /** Between the other side's answer and the mark nobody can know; the second attempt carries the same id. */
        @Test
        void repeatsUnderTheSameIdWhatWasTakenButNotMarked() {
            posted(clock.instant());
            var lost = new Post(SMS) {
                @Override
                public Outcome send(Parcel parcel) {
                    super.send(parcel);
                    throw new Killed();
                }
            };
            assertThatThrownBy(() -> new Courier(lost, letters, writing, clock).round()).isInstanceOf(Killed.class);

            clock.advance(LetterTable.LEASE);
            courier().round();

            assertThat(post.carried).singleElement().isEqualTo(lost.carried.get(0));
        }

        @Test
        void waitsLongerAfterEachFailureAndGivesUpAfterTen() {
            var message = posted(clock.instant());
            post.answer = parcel -> new Outcome.Later("mailLater");
            var courier = courier();
            assertThat(courier.round()).isEqualTo(1);
            assertThat(courier.round()).isZero();

            for (int attempt = 2; attempt <= Courier.MOST_ATTEMPTS; attempt++) {
                clock.advance(Duration.ofHours(1));
                assertThat(courier.round()).isEqualTo(1);
            }

            clock.advance(Duration.ofHours(1));
            assertThat(courier.round()).isZero();
            assertThat(state(message)).isEqualTo(Outbox.State.FAILED);
            assertThat(dead.page(null, 10)).singleElement().satisfies(letter -> {
                assertThat(letter.trouble()).isEqualTo("delivery.trouble.mailLater");
                assertThat(letter.attempts()).isEqualTo(10);
            });
        }

        @Test
        void sendsADeadLetterAgainWhenAsked() {
            var message = posted(clock.instant());
            post.answer = parcel -> new Outcome.Refused("mailRefused");
            courier().round();
            var letter = dead.page(null, 10).get(0).id();
            post.answer = parcel -> new Outcome.Taken(null);

            dead.again(Actor.SYSTEM, letter);
            courier().round();

            assertThat(state(message)).isEqualTo(Outbox.State.SENT);
            assertThat(dead.page(null, 10)).isEmpty();
            assertThatThrownBy(() -> dead.again(Actor.SYSTEM, letter)).isInstanceOf(NotFound.class);
        }

        @Test
        void countsNoAttemptWhileTheWholeChannelIsDown() {
            LongStream.range(0, 30).forEach(i -> posted(clock.instant()));
            post.answer = parcel -> new Outcome.Down("noAnswer");
            var courier = courier();
            for (int hour = 0; hour < 20; hour++) {
                courier.round();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(jdbc.sql("select max(attempts) from delivery_letter").query(Integer.class).single()).isZero();
            assertThat(jdbc.sql("select trouble from delivery_channel where channel = 'SMS'").query(String.class).single())
                    .isEqualTo("noAnswer");

            post.answer = parcel -> new Outcome.Taken(null);
            while (courier.round() > 0) {
                assertThat(post.carried.size()).isLessThanOrEqualTo(30);
            }

            assertThat(post.carried).hasSize(30);
            assertThat(jdbc.sql("select count(*) from delivery_channel where trouble is not null").query(Integer.class)
                    .single()).isZero();
        }

        @Test
        void asksOnlyOnceWhileADownChannelRests() {
            LongStream.range(0, 5).forEach(i -> posted(clock.instant()));
            var asked = new AtomicLong();
            post.answer = parcel -> {
                asked.incrementAndGet();
                return new Outcome.Down("noAnswer");
            };
            var courier = courier();

            courier.round();
            courier.round();

            assertThat(asked).hasValue(1);
        }

        @Test
        void handsOverNoMoreThanTheOtherSideTakesInAMinute() {
            LongStream.range(0, 9).forEach(i -> posted(clock.instant()));
            post.perMinute = 6;
            var courier = courier();

            assertThat(courier.round()).isEqualTo(6);
            assertThat(courier.round()).isZero();
            clock.advance(Duration.ofMinutes(1));
            assertThat(courier.round()).isEqualTo(3);
        }

        @Test
        void asksWhetherItArrivedWhereTheChannelTells() {
            var arrived = posted(clock.instant());
            var lost = posted(clock.instant());
            post.tells = true;
            post.answer = parcel -> new Outcome.Taken(parcel.id().startsWith("shouze-" + lost + "-") ? "2" : "1");
            post.news = receipt -> receipt.equals("1") ? new Outcome.Delivered() : new Outcome.Refused("failed");
            var courier = courier();
            courier.round();
            assertThat(state(arrived)).isEqualTo(Outbox.State.SENT);

            clock.advance(Duration.ofMinutes(1));
            courier.round();

            assertThat(state(arrived)).isEqualTo(Outbox.State.DELIVERED);
            assertThat(state(lost)).isEqualTo(Outbox.State.FAILED);
        }

        @Test
        void needsNobodyWhereThePersonCanNotBeReached() {
            var message = posted(clock.instant());
            post.answer = parcel -> new Outcome.Unreachable("noPhone");

            courier().round();

            assertThat(state(message)).isEqualTo(Outbox.State.UNREACHABLE);
            assertThat(dead.page(null, 10)).isEmpty();
        }

        @Test
        void clearsWhatIsDoneAfterAMonthAndGivesUpWhatWaitedAWeek() {
            var sent = posted(clock.instant());
            courier().round();
            var waiting = posted(clock.instant());
            clock.advance(Duration.ofDays(8));

            clearing.nightly();

            assertThat(state(waiting)).isEqualTo(Outbox.State.FAILED);
            assertThat(state(sent)).isEqualTo(Outbox.State.SENT);
            clock.advance(Duration.ofDays(30));
            clearing.nightly();
            assertThat(outbox.of(List.of(sent))).isEmpty();
            assertThat(state(waiting)).isEqualTo(Outbox.State.FAILED);
        }

        private Outbox.State state(long message) {
            return outbox.of(List.of(message)).get(message).get(0).state();
        }

        private long posted(Instant notBefore) {
            return posted(NEXT.incrementAndGet(), notBefore);
        }

        private long posted(long message, Instant notBefore) {
            transaction.executeWithoutResult(status -> outbox.post(List.of(posting(message, notBefore))));
            return message;
        }

        private Outbox.Posting posting(long message, Instant notBefore) {
            return new Outbox.Posting(message, chen, CARD, Set.of(SMS), notBefore);
        }

        private Courier courier() {
            return new Courier(post, letters, writing, clock);
        }

        /** As if the node were gone: nothing catches it. */
        private static final class Killed extends Error {}
    }
}
