package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.shouze.delivery.Calls.Answer;
import org.shouze.delivery.Calls.Unanswered;
import tools.jackson.databind.JsonNode;

/**
 * 钉钉工作通知: {@code oauth2/accessToken}, {@code asyncsend_v2}, and {@code getsendresult}, since what was taken is sent
 * later and may still be dropped. The member's userid is the 工号.
 */
class DingTalkCarrier implements Carrier {

    /** @param tokens address that gives tokens; @param address of the API itself */
    record Settings(String tokens, String address, String key, String secret, long agent) {}

    private static final Set<Integer> OUTDATED = Set.of(40001, 40014, 42001);
    private static final Set<Integer> BUSY = Set.of(-1, 90002, 90006, 90018, 143103, 143104, 1430003);
    private static final Set<Integer> NOT_FOR_THIS_PERSON = Set.of(33012, 60121, 143105, 1430000, 1430004);
    private static final Set<Integer> OUR_SETTINGS = Set.of(33001, 40078, 40089, 52010, 60011, 60020);
    private static final int SAME_TEXT_TODAY = 143106;
    private static final int FORBIDDEN_WORDS = 1430002;

    private final Settings settings;
    private final Calls calls;
    private final WithToken token;

    DingTalkCarrier(Settings settings, Calls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.token = new WithToken(new Token(this::newToken, clock), OUTDATED);
    }

    @Override
    public Channel channel() {
        return Channel.DINGTALK;
    }

    @Override
    public int perMinute() {
        return 600;
    }

    @Override
    public boolean tells() {
        return true;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var body = Map.of("agent_id", settings.agent(), "userid_list", parcel.to().number(),
                "msg", Map.of("msgtype", "text", "text", Map.of("content", parcel.text())));
        return token.call(pass -> calls.post(conversation("asyncsend_v2", pass), body), answer -> {
            var code = WithToken.code(answer);
            return code == 0 ? new Outcome.Taken(answer.body().path("task_id").asString(null)) : failed(code);
        });
    }

    @Override
    public Outcome ask(String receipt, Parcel parcel) {
        var body = Map.of("agent_id", settings.agent(), "task_id", Long.parseLong(receipt));
        return token.call(pass -> calls.post(conversation("getsendresult", pass), body),
                answer -> WithToken.code(answer) == 0 ? result(answer, parcel.to().number()) : new Outcome.Later("rate"));
    }

    private static Outcome result(Answer answer, String user) {
        var result = answer.body().path("send_result");
        if (names(result.path("read_user_id_list"), user) || names(result.path("unread_user_id_list"), user)) {
            return new Outcome.Delivered();
        }
        if (names(result.path("invalid_user_id_list"), user)) {
            return new Outcome.Unreachable("noMember");
        }
        if (names(result.path("failed_user_id_list"), user)) {
            return new Outcome.Refused("failed");
        }
        return StreamSupport.stream(result.path("forbidden_list").spliterator(), false)
                .filter(one -> one.path("userid").asString("").equals(user)).findFirst()
                .map(one -> held(one.path("code").asString("")))
                .orElseGet(() -> names(result.path("forbidden_user_id_list"), user) ? new Outcome.Refused("limited")
                        : new Outcome.Later("rate"));
    }

    /** Held back by their limits: the same text on one day can only be our own repetition. */
    private static Outcome held(String code) {
        return code.equals(String.valueOf(SAME_TEXT_TODAY)) ? new Outcome.Delivered() : new Outcome.Refused("limited");
    }

    private static Outcome failed(int code) {
        if (code == SAME_TEXT_TODAY) {
            return new Outcome.Taken(null);
        }
        if (code == FORBIDDEN_WORDS) {
            return new Outcome.Refused("text");
        }
        if (NOT_FOR_THIS_PERSON.contains(code)) {
            return new Outcome.Unreachable("noMember");
        }
        if (OUR_SETTINGS.contains(code) || OUTDATED.contains(code)) {
            return new Outcome.Down("settings");
        }
        return BUSY.contains(code) ? new Outcome.Later("rate") : new Outcome.Later("unexpected");
    }

    private Token.Fresh newToken() throws Unanswered {
        var answer = calls.post(settings.tokens() + "/v1.0/oauth2/accessToken",
                Map.of("appKey", settings.key(), "appSecret", settings.secret()));
        var value = answer.text("accessToken");
        if (answer.status() == 200 && !value.isEmpty()) {
            return new Token.Fresh(value, Duration.ofSeconds(answer.number("expireIn", 7200)), null);
        }
        return new Token.Fresh(null, null, new Outcome.Down(answer.status() < 500 ? "settings" : "noToken"));
    }

    private String conversation(String act, String pass) {
        return settings.address() + "/topapi/message/corpconversation/" + act + "?access_token=" + pass;
    }

    private static boolean names(JsonNode list, String user) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(one -> one.asString("").equals(user));
    }
}
