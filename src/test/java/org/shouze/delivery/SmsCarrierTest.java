package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.delivery.StandIn.Reply;
import org.shouze.organization.Contacts.Contact;
import org.shouze.support.TestClock;
import tools.jackson.databind.json.JsonMapper;

class SmsCarrierTest {

    private static final Parcel PARCEL = parcel("19900000001");

    private final TestClock clock = new TestClock();
    private final StandIn gateway = new StandIn().answers("/send", "{}");
    private final SmsCarrier carrier = carrier(gateway.address() + "/send");

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void signsWhatItSends() {
        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Taken(null));

        assertThat(gateway.asked).singleElement().satisfies(asked -> {
            var body = new JsonMapper().readTree(asked.body());
            assertThat(body.path("id").asString()).isEqualTo("shouze-1-x");
            assertThat(body.path("phone").asString()).isEqualTo("19900000001");
            assertThat(body.path("text").asString()).isEqualTo("【滨海】逾期 3 件");
            var time = String.valueOf(clock.instant().getEpochSecond());
            assertThat(asked.headers()).containsEntry("X-app", "app").containsEntry("X-time", time)
                    .containsEntry("X-sign", SmsCarrier.sign("secret", time, asked.body()));
        });
    }

    @Test
    void signsAsWrittenDown() {
        assertThat(SmsCarrier.sign("secret", "1580975700", "{}"))
                .isEqualTo("439dfc2149342f843ae7a2b9172491477e4b37d5c010d03ee1f7739eb3f8872a");
    }

    @ParameterizedTest
    @CsvSource({"202,Taken", "409,Taken", "400,Refused", "401,Down", "402,Down", "404,Unreachable", "500,Later", "503,Later"})
    void understandsTheGatewaysAnswers(int status, String outcome) {
        gateway.answers("/send", asked -> new Reply(status, ""));

        assertThat(carrier.send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void sendsNothingToWhatIsNoNumber() {
        assertThat(carrier.send(parcel(""))).isEqualTo(new Outcome.Unreachable("noPhone"));
        assertThat(carrier.send(parcel("家里"))).isEqualTo(new Outcome.Unreachable("noPhone"));
        assertThat(gateway.asked).isEmpty();
    }

    @Test
    void doesNotWaitForAGatewayThatDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var waiting = carrier("http://127.0.0.1:" + silent.getLocalPort() + "/send");

            assertThat(waiting.send(PARCEL)).isEqualTo(new Outcome.Later("noAnswer"));
        }
    }

    private static Parcel parcel(String phone) {
        return new Parcel("shouze-1-x", new Contact("T01000", phone, ""), "逾期 3 件", "逾期 3 件\n写于 16:05");
    }

    private SmsCarrier carrier(String address) {
        return new SmsCarrier(new SmsCarrier.Settings(address, "app", "secret", "【滨海】"),
                new Calls(Duration.ofSeconds(2), Duration.ofMillis(500)), clock);
    }
}
