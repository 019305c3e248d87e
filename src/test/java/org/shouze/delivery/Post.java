package org.shouze.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A carrier of the tests: remembers what it was given, and answers as it is told. */
class Post implements Carrier {

    final List<Parcel> carried = new ArrayList<>();
    Function<Parcel, Outcome> answer = parcel -> new Outcome.Taken(null);
    Function<String, Outcome> news = receipt -> new Outcome.Later("rate");
    boolean tells;
    int perMinute = 1_000_000;

    private final Channel channel;

    Post(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public synchronized Outcome send(Parcel parcel) {
        var outcome = answer.apply(parcel);
        if (outcome instanceof Outcome.Taken) {
            carried.add(parcel);
        }
        return outcome;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public boolean tells() {
        return tells;
    }

    @Override
    public Outcome ask(String receipt, Parcel parcel) {
        return news.apply(receipt);
    }
}
