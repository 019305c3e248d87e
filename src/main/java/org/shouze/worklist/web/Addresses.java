package org.shouze.worklist.web;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;

/** Ids in addresses: what is none leads nowhere. */
final class Addresses {

    private Addresses() {}

    static MatterId matter(String id) {
        try {
            return MatterId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(id);
        }
    }
}
