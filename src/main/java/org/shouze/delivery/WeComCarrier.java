package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.shouze.delivery.Calls.Answer;
import org.shouze.delivery.Calls.Unanswered;

/** 企业微信应用消息: {@code gettoken} and {@code message/send}. The member's userid is the 工号. */
class WeComCarrier implements Carrier {

    /** @param address of the API; a house with the private edition has its own */
    record Settings(String address, String corp, int agent, String secret) {}

    private static final Set<Integer> OUTDATED = Set.of(40014, 41001, 42001);
    private static final Set<Integer> BUSY = Set.of(-1, 45009, 45033);
    private static final Set<Integer> NOT_A_MEMBER = Set.of(40003, 60111, 81013);
    private static final Set<Integer> OUR_SETTINGS = Set.of(40001, 40013, 40056, 41002, 41004, 48002, 60011, 60020, 301002);
    private static final Set<Integer> THE_TEXT = Set.of(40058, 44004, 45002);
    private static final Duration LONGEST_CHECK = Duration.ofHours(4);

    private final Settings settings;
    private final Calls calls;
    private final WithToken token;

    WeComCarrier(Settings settings, Calls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.token = new WithToken(new Token(this::newToken, clock), OUTDATED);
    }

    @Override
    public Channel channel() {
        return Channel.WECOM;
    }

    @Override
    public int perMinute() {
        return 600;
    }

    /** Their check for repetitions compares the whole text, which carries the time of writing: only a repetition is equal. */
    @Override
    public Outcome send(Parcel parcel) {
        var body = Map.of("touser", parcel.to().number(), "msgtype", "text", "agentid", settings.agent(),
                "text", Map.of("content", parcel.text()), "safe", 0,
                "enable_duplicate_check", 1, "duplicate_check_interval", LONGEST_CHECK.toSeconds());
        return token.call(pass -> calls.post(settings.address() + "/cgi-bin/message/send?access_token=" + pass, body),
                WeComCarrier::read);
    }

    private static Outcome read(Answer answer) {
        var code = WithToken.code(answer);
        if (code == 0) {
            return answer.text("invaliduser").isEmpty() && answer.text("unlicenseduser").isEmpty()
                    ? new Outcome.Taken(null) : new Outcome.Unreachable("noMember");
        }
        if (NOT_A_MEMBER.contains(code)) {
            return new Outcome.Unreachable("noMember");
        }
        if (THE_TEXT.contains(code)) {
            return new Outcome.Refused("text");
        }
        return ofAll(code);
    }

    private static Outcome ofAll(int code) {
        if (OUR_SETTINGS.contains(code) || OUTDATED.contains(code)) {
            return new Outcome.Down("settings");
        }
        return BUSY.contains(code) ? new Outcome.Later("rate") : new Outcome.Later("unexpected");
    }

    private Token.Fresh newToken() throws Unanswered {
        var answer = calls.get(settings.address() + "/cgi-bin/gettoken?"
                + Calls.query(Map.of("corpid", settings.corp(), "corpsecret", settings.secret())));
        var value = answer.text("access_token");
        if (answer.status() == 200 && WithToken.code(answer) == 0 && !value.isEmpty()) {
            return new Token.Fresh(value, Duration.ofSeconds(answer.number("expires_in", 7200)), null);
        }
        return new Token.Fresh(null, null,
                OUR_SETTINGS.contains(WithToken.code(answer)) ? new Outcome.Down("settings") : new Outcome.Down("noToken"));
    }
}
