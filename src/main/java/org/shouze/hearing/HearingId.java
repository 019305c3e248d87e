package org.shouze.hearing;

import java.util.UUID;

/** One thing that was laid before the person concerned. */
public record HearingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
