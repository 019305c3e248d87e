package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.delivery.MailCarrier.Security;
import org.shouze.organization.Contacts.Contact;
import org.shouze.support.TestClock;

class MailCarrierTest {

    private static final Parcel PARCEL = parcel("lin@binhai.example");

    @Nested
    class AtAUsualServer {

        final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @BeforeEach
        void start() {
            server.start();
        }

        @AfterEach
        void stop() {
            server.stop();
        }

        @Test
        void deliversTheLineAsSubjectAndTheText() throws Exception {
            assertThat(carrier(server.getSmtp().getPort(), "").send(PARCEL)).isEqualTo(new Outcome.Taken(null));

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("逾期 3 件");
            assertThat(mail.getContent().toString().strip().lines()).containsExactly("逾期 3 件", "写于 16:05");
            assertThat(mail.getFrom()).containsExactly(new InternetAddress("shouze@binhai.example"));
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("lin@binhai.example"));
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }

        @Test
        void numbersARepetitionLikeTheFirst() throws Exception {
            var carrier = carrier(server.getSmtp().getPort(), "");

            carrier.send(PARCEL);
            carrier.send(PARCEL);

            for (var mail : server.getReceivedMessages()) {
                assertThat(mail.getMessageID()).isEqualTo("<shouze-1-x@binhai.example>");
            }
            assertThat(server.getReceivedMessages()).hasSize(2);
        }

        @Test
        void signsInWhereTheServerAsksForIt() {
            server.setUser("shouze@binhai.example", "shouze", "secret");

            assertThat(carrier(server.getSmtp().getPort(), "shouze").send(PARCEL)).isEqualTo(new Outcome.Taken(null));
            assertThat(carrier(server.getSmtp().getPort(), "nobody").send(PARCEL)).isEqualTo(new Outcome.Down("settings"));
        }
    }

    @Nested
    class AtAServerInABadMood {

        final ScriptedSmtp server = new ScriptedSmtp(0);
        final MailCarrier carrier = carrier(server.port(), "");

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void isDownWhereNobodyListensOrGreets() {
            server.greeting = ScriptedSmtp.SILENCE;
            assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("noAnswer"));

            server.close();
            assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("noAnswer"));
        }

        @ParameterizedTest
        @CsvSource({"450 later,Later", "451 greylisted,Later", "550 no such user,Refused", "553 bad name,Refused"})
        void hearsWhatItSaysToTheAddress(String answer, String outcome) {
            server.toAddress = answer;

            assertThat(carrier.send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(server.accepted).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"452 full,Later", "554 spam,Refused", "421 closing,Down"})
        void hearsWhatItSaysToTheText(String answer, String outcome) {
            server.toText = answer;

            assertThat(carrier.send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
        }

        @Test
        void doesNotKnowWhereTheServerFallsSilentAfterTheText() {
            server.toText = ScriptedSmtp.SILENCE;

            assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Later("noAnswer"));
        }
    }

    @Test
    void sendsNothingToWhatIsNoAddress() {
        for (var address : new String[] {"", "没有", "lin@binhai.example\r\nBcc: all@binhai.example"}) {
            assertThat(carrier(1, "").send(parcel(address))).isEqualTo(new Outcome.Unreachable("noMail"));
        }
    }

    private static Parcel parcel(String mail) {
        return new Parcel("shouze-1-x", new Contact("T01000", "", mail), "逾期 3 件", "逾期 3 件\n写于 16:05");
    }

    static MailCarrier carrier(int port, String user) {
        try {
            return new MailCarrier(new MailCarrier.Settings("127.0.0.1", port, Security.NONE, user,
                    user.isEmpty() ? "" : "secret", new InternetAddress("shouze@binhai.example")), Duration.ofMillis(500), new TestClock());
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
