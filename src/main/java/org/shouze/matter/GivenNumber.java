package org.shouze.matter;

import java.time.Instant;

/**
 * A number in its register.
 *
 * @param title    what it was given for, or null where the reader may not know
 * @param matter   the matter that carries it and that this reader may open, or null
 * @param givenTo  name of who took it, or null for the system
 * @param voidable no matter under way carries it
 */
public record GivenNumber(String number, int position, String title, MatterId matter, Instant givenAt, String givenTo,
        boolean voidable, Instant voidedAt, String voidedBy, String reason) {

    public boolean voided() {
        return voidedAt != null;
    }
}
