package org.shouze.notification;

import java.time.Duration;

import org.shouze.delivery.Channel;
import org.shouze.delivery.Postcard;

/**
 * What somebody is told.
 *
 * @param topic   what it is about, e.g. {@code report:<id>}: later asked for by {@link Messages#about}
 * @param words   as it reads inside the application
 * @param outside as it reads on its way by mail, 企业微信, 钉钉 or text message: numbers and times only
 * @param by      the channel it goes by, whatever its reader has chosen; null for all that apply. One that the house does
 *                not have is as good as null
 * @param link    path inside the application, or null
 * @param quiet   whoever was told about the same topic within this time is left out
 */
public record Notice(String topic, Words words, Postcard outside, Level level, Channel by,
        String link, Duration quiet) {

    public enum Level {

        /** Goes by the channels the reader has chosen, outside of the quiet hours. */
        ORDINARY,

        /** An escalation or an emergency: goes at once, by every channel unless one is named; nobody can mute it. */
        URGENT
    }

    public Notice {
        if (link != null && !link.matches("/(?![/\\\\])[^\\s\\\\]*")) {
            throw new IllegalArgumentException("not a path inside the application");
        }
    }

    /** Says outside no more than that there is something to read. */
    public static Notice of(String topic, Words words, String link, Duration quiet) {
        return new Notice(topic, words, Postcard.NEUTRAL, Level.ORDINARY, null, link, quiet);
    }

    public Notice outside(Postcard card) {
        return new Notice(topic, words, card, level, by, link, quiet);
    }

    public Notice urgent() {
        return new Notice(topic, words, outside, Level.URGENT, by, link, quiet);
    }

    public Notice by(Channel channel) {
        return new Notice(topic, words, outside, level, channel, link, quiet);
    }
}
