package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouze.audit.Actor;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.support.OnH2;
import org.shouze.support.OnPostgres;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that is down, slow, refusing, and back: nothing is lost, nothing comes twice, nothing is told. */
class MailOutageTest {

    @Nested
    @OnH2
    class OnH2Database extends Facts {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Facts {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Facts {

        private static final String SECRET = "张三收受礼金";
        private static final AtomicLong NEXT = new AtomicLong();

        @Autowired Messages messages;
        @Autowired LetterTable letters;
        @Autowired Writing writing;
        @Autowired People people;
        @Autowired JdbcClient jdbc;
        @Autowired TestClock clock;

        List<PersonId> readers;
        Instant before;

        @BeforeEach
        void nothingElseWaits() {
            before = clock.instant();
            clock.set("2020-02-06T10:00:00");
            jdbc.sql("delete from delivery_letter").update();
            readers = people.cadres().stream().skip(30).limit(12).map(person -> person.id()).toList();
        }

        @AfterEach
        void theTimeIsAsItWas() {
            clock.advance(Duration.between(clock.instant(), before));
        }

        @Test
        void losesNothingAndRepeatsNothing() throws Exception {
            var port = freePort();
            var courier = courier(port);
            var another = courier(port);
            tell();

            work(courier);                                          // down
            try (var server = new ScriptedSmtp(port)) {
                server.greeting = ScriptedSmtp.SILENCE;
                work(courier);                                      // slow
                server.greeting = "220 ready";
                server.toAddress = "450 later";
                work(courier);                                      // refusing
                assertThat(server.accepted).isEmpty();
            }
            var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                clock.advance(Duration.ofHours(1));
                work(courier);
                work(another);

                assertThat(back.getReceivedMessages()).hasSize(readers.size());
                assertThat(Arrays.stream(back.getReceivedMessages()).map(MailOutageTest::number)).doesNotHaveDuplicates();
            } finally {
                back.stop();
            }
        }

        @Test
        void tellsNobodyOnTheWayWhatIsReadInside(CapturedOutput output) throws Exception {
            var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            try (var house = new StandIn().answers("/cgi-bin/gettoken", "{\"errcode\":0,\"access_token\":\"t\",\"expires_in\":7200}")
                    .answers("/cgi-bin/message/send", "{\"errcode\":0}").answers("/sms", asked -> new StandIn.Reply(500, ""))) {
                messages.send(Actor.SYSTEM, readers, Notice.of("clue:" + NEXT.incrementAndGet(), Words.plain(SECRET),
                        "/work", Duration.ZERO).urgent());
                var calls = Calls.usual();

                work(courier(mail.getSmtp().getPort()));
                work(new Courier(new WeComCarrier(new WeComCarrier.Settings(house.address(), "c", 1, "s"), calls, clock),
                        letters, writing, clock));
                work(new Courier(new SmsCarrier(new SmsCarrier.Settings(house.address() + "/sms", "a", "s", ""), calls, clock),
                        letters, writing, clock));

                assertThat(mail.getReceivedMessages()).hasSize(readers.size()).allSatisfy(one -> {
                    assertThat(one.getSubject()).isEqualTo("您有一条新消息，请登录责任落实平台查看。");
                    assertThat(one.getContent().toString()).doesNotContain(SECRET).contains("2月6日 10:00");
                });
                assertThat(house.asked("/cgi-bin/message/send")).hasSize(readers.size());
                assertThat(house.asked("/sms")).isNotEmpty();
                assertThat(house.asked).allSatisfy(asked -> assertThat(asked.body() + asked.query()).doesNotContain(SECRET));
                assertThat(output.getAll()).doesNotContain(SECRET);
            } finally {
                mail.stop();
            }
        }

        private void tell() {
            messages.send(Actor.SYSTEM, readers, Notice.of("test:" + NEXT.incrementAndGet(), Words.plain("请看"), "/work",
                    Duration.ZERO));
        }

        /** Until there is nothing to do for now; then its rest is over. */
        private void work(Courier courier) {
            LongStream.range(0, 100).map(i -> courier.round()).filter(had -> had == 0).findFirst().orElseThrow();
            clock.advance(Duration.ofMinutes(5));
        }

        private Courier courier(int port) throws Exception {
            return new Courier(new MailCarrier(new MailCarrier.Settings("127.0.0.1", port, MailCarrier.Security.NONE, "", "",
                    new InternetAddress("shouze@binhai.example")), Duration.ofMillis(500), clock), letters, writing, clock);
        }
    }

    private static String number(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
