package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.organization.Contacts.Contact;
import org.shouze.support.TestClock;

class RobotCarrierTest {

    private static final Parcel PARCEL = new Parcel("shouze-1-x", new Contact("", "", ""), "今天有 3 位", "今天有 3 位\n写于 7:30");

    private final TestClock clock = new TestClock();
    private final StandIn house = new StandIn().answers("/robot/send", "{\"errcode\":0,\"errmsg\":\"ok\"}");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsTheGroup() {
        assertThat(carrier("").send(PARCEL)).isEqualTo(new Outcome.Taken(null));

        assertThat(house.asked).singleElement().satisfies(asked -> {
            assertThat(asked.query()).isEqualTo("key=k");
            assertThat(asked.body()).contains("\"msgtype\":\"text\"", "{\"content\":\"今天有 3 位\\n写于 7:30\"}");
        });
    }

    @Test
    void signsWhereTheRobotAsksForIt() {
        carrier("SEC").send(PARCEL);

        var time = String.valueOf(clock.instant().toEpochMilli());
        assertThat(house.asked.get(0).query()).isEqualTo("key=k&timestamp=" + time + "&sign=" + RobotCarrier.sign("SEC", time));
        assertThat(RobotCarrier.sign("SEC", "1580947200000")).isEqualTo("UNsXSZozhrekfy9EJRW2eqB4ZSnyXOmF01VzxeaXclg=");
    }

    @ParameterizedTest
    @CsvSource({"45009,Later", "130101,Later", "93000,Down", "310000,Down", "300001,Down", "99999,Later"})
    void understandsTheirCodes(int code, String outcome) {
        house.answers("/robot/send", "{\"errcode\":" + code + ",\"errmsg\":\"…\"}");

        assertThat(carrier("").send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    }

    private RobotCarrier carrier(String secret) {
        return new RobotCarrier(new RobotCarrier.Settings(house.address() + "/robot/send?key=k", secret),
                new Calls(Duration.ofSeconds(2), Duration.ofSeconds(5)), clock);
    }
}
