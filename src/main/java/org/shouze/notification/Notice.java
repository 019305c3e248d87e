package org.shouze.notification;

import java.time.Duration;

import org.shouze.delivery.Postcard;

/**
 * What somebody is told.
 *
 * @param topic   what it is about, e.g. {@code report:<id>}: later asked for by {@link Messages#about}
 * @param words   as it reads inside the application
 * @param outside as it reads on its way by mail, 企业微信, 钉钉 or text message: numbers and times only
 * @param link    path inside the application, or null
 * @param quiet   whoever was told about the same topic within this time is left out
 */
public record Notice(String topic, Words words, Postcard outside, Level level, String link, Duration quiet) {

    public enum Level {

        /** Goes by the channels the reader has chosen, outside of the quiet hours. */
        ORDINARY,

        /** An escalation or an emergency: goes by every channel and at once; nobody can mute it. */
        URGENT
    }

    public Notice {
        if (link != null && !link.matches("/(?![/\\\\])[^\\s\\\\]*")) {
            throw new IllegalArgumentException("not a path inside the application");
        }
    }

    /** Says outside no more than that there is something to read. */
    public static Notice of(String topic, Words words, String link, Duration quiet) {
        return new Notice(topic, words, Postcard.NEUTRAL, Level.ORDINARY, link, quiet);
    }

    public Notice outside(Postcard card) {
        return new Notice(topic, words, card, level, link, quiet);
    }

    public Notice urgent() {
        return new Notice(topic, words, outside, Level.URGENT, link, quiet);
    }
}
