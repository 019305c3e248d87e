package org.shouze.evidence;

import java.util.UUID;

public record ExhibitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
