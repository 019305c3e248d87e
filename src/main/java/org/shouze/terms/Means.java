package org.shouze.terms;

import java.util.Arrays;
import java.util.Optional;

import org.shouze.delivery.Channel;

/** By which means a rung tells, beside the message inside the application that everybody gets. */
public enum Means {

    /** As each reader has chosen. */
    ORDINARY,

    /** By every channel and at once. */
    URGENT,

    /** By this channel, whatever the reader has chosen. */
    WECOM, DINGTALK, MAIL, SMS;

    /** The one it names, or none. */
    public Optional<Channel> channel() {
        return Arrays.stream(Channel.values()).filter(channel -> channel.name().equals(name())).findFirst();
    }

    /** Message key of its name. */
    public String label() {
        return channel().map(Channel::label).orElse("terms.means." + name());
    }
}
