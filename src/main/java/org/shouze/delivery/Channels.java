package org.shouze.delivery;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that this house has settings for. */
@Component
public class Channels {

    private final List<Channel> open;

    Channels(ObjectProvider<Carrier> carriers) {
        open = carriers.stream().map(Carrier::channel).sorted().toList();
    }

    /** By which people are reached. */
    public List<Channel> open() {
        return open.stream().filter(Channel::reachesPeople).toList();
    }

    List<Channel> all() {
        return open;
    }
}
