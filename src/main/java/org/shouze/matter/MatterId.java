package org.shouze.matter;

import java.util.UUID;

public record MatterId(UUID value) {

    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
