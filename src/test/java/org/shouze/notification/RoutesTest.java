package org.shouze.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.delivery.Channel.DINGTALK;
import static org.shouze.delivery.Channel.MAIL;
import static org.shouze.delivery.Channel.SMS;
import static org.shouze.delivery.Channel.WECOM;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.delivery.Channel;
import org.shouze.delivery.Outbox;
import org.shouze.delivery.Postcard;
import org.shouze.organization.PersonId;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which channels a message goes, and when. The house of the tests has 企业微信, mail and text messages. */
class RoutesTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    abstract static class Facts {

        private static final String SECRET = "张三收受礼金";
        private static final AtomicLong NEXT = new AtomicLong(6_000_000);

        @Autowired Messages messages;
        @Autowired Choices choices;
        @Autowired JdbcClient jdbc;
        @Autowired org.springframework.transaction.support.TransactionTemplate transaction;
        @Autowired TestClock clock;

        final String topic = "clue:" + UUID.randomUUID();
        final PersonId chen = new PersonId(NEXT.incrementAndGet());
        final PersonId wu = new PersonId(NEXT.incrementAndGet());
        Instant before;

        @BeforeEach
        void atTenInTheMorning() {
            before = clock.instant();
            clock.set("2020-02-06T10:00:00");
        }

        @AfterEach
        void theTimeIsAsItWas() {
            clock.advance(Duration.between(clock.instant(), before));
        }

        @Test
        void usesEverythingButTextMessagesForWhoHasChosenNothing() {
            send(ordinary(), chen);

            assertThat(ways(chen)).containsExactlyInAnyOrder(WECOM, MAIL);
        }

        @Test
        void usesWhatThePersonHasChosen() {
            choose(chen, Set.of(SMS));
            choose(wu, Set.of());

            send(ordinary(), chen, wu);

            assertThat(ways(chen)).containsExactly(SMS);
            assertThat(ways(wu)).isEmpty();
            assertThat(messages.unread(wu)).isEqualTo(1);
        }

        @Test
        void usesNoChannelThatTheHouseDoesNotHave() {
            choose(chen, Set.of(DINGTALK, MAIL));

            send(ordinary(), chen);

            assertThat(ways(chen)).containsExactly(MAIL);
            assertThat(choices.offered()).doesNotContain(DINGTALK);
        }

        @Test
        void letsNobodyMuteWhatIsUrgent() {
            choose(chen, Set.of());

            send(ordinary().urgent(), chen);

            assertThat(ways(chen)).containsExactlyInAnyOrder(WECOM, MAIL, SMS);
        }

        @Test
        void usesTheChannelThatIsNamedWhateverWasChosen() {
            choose(chen, Set.of(WECOM, MAIL));
            choose(wu, Set.of());

            send(ordinary().by(SMS), chen, wu);

            assertThat(ways(chen)).containsExactly(SMS);
            assertThat(ways(wu)).containsExactly(SMS);
            assertThat(messages.unread(wu)).isEqualTo(1);
        }

        @Test
        void goesByWhatWasChosenIfTheHouseDoesNotHaveTheChannelThatIsNamed() {
            choose(chen, Set.of(MAIL));

            send(ordinary().by(DINGTALK), chen);
            send(ordinary().by(DINGTALK).urgent(), wu);

            assertThat(ways(chen)).containsExactly(MAIL);
            assertThat(ways(wu)).containsExactlyInAnyOrder(WECOM, MAIL, SMS);
        }

        @Test
        void holdsBackAtNightWhatIsNotUrgent() {
            clock.set("2020-02-06T23:00:00");

            send(ordinary(), chen);
            send(ordinary().urgent(), wu);

            assertThat(due(chen)).isEqualTo(Instant.parse("2020-02-06T23:00:00Z"));
            assertThat(due(wu)).isEqualTo(clock.instant());
        }

        @Test
        void saysNothingOutsideOfWhatIsReadInside() {
            messages.send(Actor.SYSTEM, topic, List.of(chen), SECRET, "/work", Duration.ZERO);
            messages.send(Actor.SYSTEM, topic, List.of(chen), Words.of("any.key", SECRET), "/work", Duration.ZERO);

            assertThat(jdbc.sql("select distinct card from delivery_letter where person = ?").param(chen.value())
                    .query(String.class).list()).containsExactly("delivery.neutral");
        }

        @Test
        void saysOfEachMessageHowItWent() {
            send(ordinary(), chen);
            var message = messages.about(List.of(topic)).get(topic).get(0);

            assertThat(message.sendings()).hasSize(2).allSatisfy(way ->
                    assertThat(way.state()).isEqualTo(Outbox.State.WAITING));
            assertThat(message.readAt()).isNull();
        }

        @Test
        void changesAChoice() {
            choose(chen, Set.of(SMS));

            transaction.executeWithoutResult(status -> choices.choose(actor(chen),
                    new Choice(Set.of(MAIL), LocalTime.of(21, 30), LocalTime.of(6, 0))));

            assertThat(choices.of(chen)).isEqualTo(new Choice(Set.of(MAIL), LocalTime.of(21, 30), LocalTime.of(6, 0)));
        }

        private Notice ordinary() {
            return Notice.of(topic, Words.plain(SECRET), "/work", Duration.ZERO)
                    .outside(Postcard.of("notification.digest.overdue", Postcard.number(1)));
        }

        private void send(Notice notice, PersonId... to) {
            messages.send(Actor.SYSTEM, List.of(to), notice);
        }

        private void choose(PersonId person, Set<Channel> channels) {
            choices.choose(actor(person), new Choice(channels, null, null));
        }

        private static Actor actor(PersonId person) {
            return new Actor(person.value(), "陈明", null, null, null);
        }

        private List<Channel> ways(PersonId person) {
            return messages.of(person, false, null, 10).get(0).sendings().stream().map(Outbox.Sending::channel).toList();
        }

        private Instant due(PersonId person) {
            return jdbc.sql("select min(due) from delivery_letter where person = ?").param(person.value())
                    .query(java.time.OffsetDateTime.class).single().toInstant();
        }
    }
}
