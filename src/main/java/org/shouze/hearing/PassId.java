package org.shouze.hearing;

import java.util.UUID;

public record PassId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
