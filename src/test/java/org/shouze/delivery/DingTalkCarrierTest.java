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
class DingTalkCarrierTest {

    private static final String TOKEN = "/v1.0/oauth2/accessToken";
    private static final String SEND = "/topapi/message/corpconversation/asyncsend_v2";
    private static final String RESULT = "/topapi/message/corpconversation/getsendresult";
    private static final Parcel PARCEL = new Parcel("shouze-1-x", new Contact("T01000", "", ""), "逾期 3 件", "逾期 3 件\n写于 16:05");

    private final AtomicInteger tokens = new AtomicInteger();
    private final StandIn house = new StandIn()
            .answers(TOKEN, asked -> new Reply(200, "{\"accessToken\":\"t" + tokens.incrementAndGet() + "\",\"expireIn\":7200}"))
            .answers(SEND, "{\"errcode\":0,\"task_id\":456,\"request_id\":\"r\"}");
    private final DingTalkCarrier carrier = new DingTalkCarrier(
            new DingTalkCarrier.Settings(house.address(), house.address(), "key", "secret", 1234),
            new Calls(Duration.ofSeconds(2), Duration.ofSeconds(5)), new TestClock());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sendsAWorkNoticeAndKeepsItsTask() {
        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Taken("456"));

        assertThat(house.asked(TOKEN)).singleElement().satisfies(asked -> {
            var body = new JsonMapper().readTree(asked.body());
            assertThat(body.path("appKey").asString()).isEqualTo("key");
            assertThat(body.path("appSecret").asString()).isEqualTo("secret");
        });
        assertThat(house.asked(SEND)).singleElement().satisfies(asked -> {
            assertThat(asked.query()).isEqualTo("access_token=t1");
            var body = new JsonMapper().readTree(asked.body());
            assertThat(body.path("agent_id").asLong()).isEqualTo(1234);
            assertThat(body.path("userid_list").asString()).isEqualTo("T01000");
            assertThat(body.path("msg").path("msgtype").asString()).isEqualTo("text");
            assertThat(body.path("msg").path("text").path("content").asString()).isEqualTo(PARCEL.text());
        });
    }

    @Test
    void renewsATokenThatIsRefusedAlsoByTheGateway() {
        house.answers(SEND, asked -> new Reply(200, asked.query().endsWith("t1")
                ? "{\"errcode\":88,\"sub_code\":\"40014\",\"sub_msg\":\"…\"}" : "{\"errcode\":0,\"task_id\":457}"));

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Taken("457"));
        assertThat(tokens).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"-1,Later", "90018,Later", "143103,Later", "143104,Later", "33012,Unreachable", "143105,Unreachable",
            "1430004,Unreachable", "1430002,Refused", "60020,Down", "143106,Taken", "99999,Later"})
    void understandsTheirCodes(int code, String outcome) {
        house.answers(SEND, "{\"errcode\":" + code + ",\"errmsg\":\"…\"}");

        assertThat(carrier.send(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"unread_user_id_list\":[\"T01000\"]} | Delivered",
            "{\"read_user_id_list\":[\"T01000\"]} | Delivered",
            "{\"invalid_user_id_list\":[\"T01000\"]} | Unreachable",
            "{\"failed_user_id_list\":[\"T01000\"]} | Refused",
            "{\"forbidden_list\":[{\"code\":\"143104\",\"count\":5000,\"userid\":\"T01000\"}]} | Refused",
            "{\"forbidden_list\":[{\"code\":\"143106\",\"count\":1,\"userid\":\"T01000\"}]} | Delivered",
            "{\"unread_user_id_list\":[\"T02000\"]} | Later",
            "{} | Later"})
    void tellsWhetherItArrived(String result, String outcome) {
        house.answers(RESULT, "{\"errcode\":0,\"send_result\":" + result + "}");

        assertThat(carrier.ask("456", PARCEL).getClass().getSimpleName()).isEqualTo(outcome);

        assertThat(new JsonMapper().readTree(house.asked(RESULT).get(0).body()).path("task_id").asLong()).isEqualTo(456);
    }

    @Test
    void isDownWithAWrongSecret() {
        house.answers(TOKEN, asked -> new Reply(400, "{\"code\":\"invalidClientIdOrSecret\",\"message\":\"…\"}"));

        assertThat(carrier.send(PARCEL)).isEqualTo(new Outcome.Down("settings"));
    }
}
