package org.shouze.audit;

import org.springframework.stereotype.Component;

/** The trail. Writes in the caller's transaction: if the entry can't be written, the act fails. */
@Component
public class Audit {

    /**
     * A state changed.
     *
     * @param act     past fact, {@code room.verb}, e.g. {@code reporting.filed}
     * @param subject what it happened to, e.g. {@code report:0192…}; ids only, no names
     * @param detail  short facts without personal data, or null
     */
    public void changed(Actor by, String act, String subject, String detail) {
        throw new UnsupportedOperationException();
    }

    /** Sensitive data was read, for this purpose. */
    public void read(Actor by, String subject, String purpose) {
        throw new UnsupportedOperationException();
    }
}
