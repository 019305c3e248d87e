package org.shouze.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.shouze.delivery.Calls.Answer;
import org.shouze.delivery.Calls.Unanswered;

/** A robot in a group of 企业微信 or 钉钉, by its webhook; both take the same text. Tells a group, names nobody. */
class RobotCarrier implements Carrier {

    /** @param address the webhook with its key; @param secret of 钉钉's signed robots, or empty */
    record Settings(String address, String secret) {}

    private static final Set<Integer> BUSY = Set.of(-1, 45009, 130101, 410100, 660026);
    private static final Set<Integer> OUR_SETTINGS = Set.of(93000, 300001, 300005, 310000, 400101, 400102);

    private final Settings settings;
    private final Calls calls;
    private final Clock clock;

    RobotCarrier(Settings settings, Calls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.ROBOT;
    }

    /** More than twenty, and they stop listening for ten minutes. */
    @Override
    public int perMinute() {
        return 15;
    }

    @Override
    public Outcome send(Parcel parcel) {
        try {
            var answer = calls.post(address(), Map.of("msgtype", "text", "text", Map.of("content", parcel.text())));
            return answer.status() == 200 ? read(answer) : WithToken.notUnderstood(answer);
        } catch (Unanswered e) {
            return e.outcome();
        }
    }

    private static Outcome read(Answer answer) {
        var code = WithToken.code(answer);
        if (code == 0) {
            return new Outcome.Taken(null);
        }
        if (OUR_SETTINGS.contains(code)) {
            return new Outcome.Down("settings");
        }
        return new Outcome.Later(BUSY.contains(code) ? "rate" : "unexpected");
    }

    private String address() {
        if (settings.secret().isEmpty()) {
            return settings.address();
        }
        var time = String.valueOf(clock.instant().toEpochMilli());
        return settings.address() + "&timestamp=" + time + "&sign=" + URLEncoder.encode(sign(settings.secret(), time), UTF_8);
    }

    static String sign(String secret, String time) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((time + "\n" + secret).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
