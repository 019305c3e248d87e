package org.shouze.papers;

import java.util.UUID;

public record PaperId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
