package org.shouze.delivery;

/** The port to one channel. Called by one thread at a time, outside of any transaction; each call ends within its time limit. */
interface Carrier {

    Channel channel();

    /** Never throws for what the other side does; what it can't explain is {@link Outcome.Later}. */
    Outcome send(Parcel parcel);

    /** How many a minute the other side takes from all nodes together. */
    int perMinute();

    /** Can it be asked afterwards whether something arrived? */
    default boolean tells() {
        return false;
    }

    /** Asks; {@link Outcome.Later} means not known yet. */
    default Outcome ask(String receipt, Parcel parcel) {
        throw new UnsupportedOperationException();
    }
}
