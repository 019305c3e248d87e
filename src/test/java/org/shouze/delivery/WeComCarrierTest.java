package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.delivery.StandIn.Reply;
import org.shouze.organization.Contacts.Contact;
import org.shouze.support.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** Against a stand-in that speaks what the interface documents. */
class WeComCarrierTest {

    private static final String TOKEN = "/cgi-bin/gettoken";
    private static final String SEND = "/cgi-bin/message/send";
    private static final Parcel PARCEL = new Parcel("shouze-1-x", new Contact("T01000", "", ""), "逾期 3 件", "逾期 3 件\n写于 16:05");

    private final TestClock clock = new TestClock();
    private final AtomicInteger tokens = new AtomicInteger();
    private final StandIn house = new StandIn()
            .answers(TOKEN, asked -> new Reply(200, "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"t"
                    + tokens.incrementAndGet() + "\",\"expires_in\":7200}"))
            .answers(SEND, "{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"\",\"msgid\":\"m1\"}");
    private final WeComCarrier carrier = carrier(house.address());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sendsTextToTheMemberWithTheNumber() {
        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Taken(null));

        assertThat(house.asked(TOKEN)).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.query().split("&")).containsExactlyInAnyOrder("corpid=corp", "corpsecret=s+e");
        });
        assertThat(house.asked(SEND)).singleElement().satisfies(asked -> {
            assertThat(asked.query()).isEqualTo("access_token=t1");
            var body = new JsonMapper().readTree(asked.body());
            assertThat(body.path("touser").asString()).isEqualTo("T01000");
            assertThat(body.path("msgtype").asString()).isEqualTo("text");
            assertThat(body.path("agentid").asInt()).isEqualTo(1000002);
            assertThat(body.path("text").path("content").asString()).isEqualTo(PARCEL.text());
            assertThat(body.path("enable_duplicate_check").asInt()).isEqualTo(1);
        });
    }

    @Test
    void keepsItsTokenUntilShortlyBeforeItEnds() {
        carrier.send(PARCEL);
        clock.advance(Duration.ofMinutes(114));
        carrier.send(PARCEL);
        assertThat(tokens).hasValue(1);

        clock.advance(Duration.ofMinutes(2));
        carrier.send(PARCEL);

        assertThat(tokens).hasValue(2);
    }

    @Test
    void renewsATokenThatIsRefusedAndSendsOnceMore() {
        house.answers(SEND, asked -> new Reply(200, asked.query().endsWith("t1")
                ? "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}" : "{\"errcode\":0}"));

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Taken(null));

        assertThat(tokens).hasValue(2);
        assertThat(house.asked(SEND)).hasSize(2);
    }

    @Test
    void doesNotAskForTokensWithoutEnd() {
        house.answers(SEND, "{\"errcode\":40014,\"errmsg\":\"invalid access_token\"}");

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("settings"));

        assertThat(tokens).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"-1,Later", "45009,Later", "45033,Later", "81013,Unreachable", "60111,Unreachable", "40003,Unreachable",
            "45002,Refused", "44004,Refused", "60020,Down", "48002,Down", "40056,Down", "301002,Down", "99999,Later"})
    void understandsTheirCodes(int code, String outcome) {
        house.answers(SEND, "{\"errcode\":" + code + ",\"errmsg\":\"what they say is not ours to show\"}");

        assertThat(carrier.send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void takesAnInvalidUserForUnreachable() {
        house.answers(SEND, "{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"t01000\"}");

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Unreachable("noMember"));
    }

    @Test
    void isDownWithAWrongSecretAndWhereNobodyAnswers() {
        house.answers(TOKEN, "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("settings"));

        house.close();
        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("noAnswer"));
    }

    @Test
    void triesLaterWhenTheAnswerIsNoAnswer() {
        house.answers(SEND, asked -> new Reply(502, "<html>Bad gateway</html>"));

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Later("unexpected"));
    }

    private WeComCarrier carrier(String address) {
        return new WeComCarrier(new WeComCarrier.Settings(address, "corp", 1000002, "s+e"),
                new Calls(Duration.ofSeconds(2), Duration.ofSeconds(5)), clock);
    }
}
