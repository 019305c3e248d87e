package org.shouze.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.shouze.delivery.Calls.Answer;
import org.shouze.delivery.Calls.Unanswered;

/**
 * A gateway for text messages, over signed HTTP: {@code {"id", "phone", "text"}} with headers X-App, X-Time (seconds) and
 * X-Sign, the HMAC-SHA256 in hexadecimal of time, a newline, and the SHA-256 of the body in hexadecimal. Providers
 * differ; this is what a site's gateway is asked to speak. The same id twice is to be sent once.
 */
class SmsCarrier implements Carrier {

    /** @param signature stands in front of each text, e.g. 【滨海师范学院】; may be empty */
    record Settings(String address, String app, String secret, String signature) {}

    private final Settings settings;
    private final Calls calls;
    private final Clock clock;

    SmsCarrier(Settings settings, Calls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public int perMinute() {
        return 200;
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!parcel.to().phone().matches("\\+?\\d{6,15}")) {
            return new Outcome.Unreachable("noPhone");
        }
        var body = calls.written(Map.of("id", parcel.id(), "phone", parcel.to().phone(),
                "text", settings.signature() + parcel.line()));
        var time = String.valueOf(clock.instant().getEpochSecond());
        try {
            return read(calls.post(settings.address(), body,
                    Map.of("X-App", settings.app(), "X-Time", time, "X-Sign", sign(settings.secret(), time, body))));
        } catch (Unanswered e) {
            return e.outcome();
        }
    }

    private static Outcome read(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 409 -> new Outcome.Taken(null); // 409: it has this id already
            case 400, 413, 422 -> new Outcome.Refused("text");
            case 401, 402, 403 -> new Outcome.Down("settings");
            case 404, 410 -> new Outcome.Unreachable("noPhone");
            case 429 -> new Outcome.Later("rate", answer.retryAfter());
            default -> new Outcome.Later("unexpected");
        };
    }

    static String sign(String secret, String time, String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "\n" + HexFormat.of().formatHex(hash)).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
