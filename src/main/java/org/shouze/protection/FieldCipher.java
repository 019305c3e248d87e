package org.shouze.protection;

import org.springframework.stereotype.Component;

/** AES-256-GCM per field, key outside the database, key id and record id bound to the text. */
@Component
public class FieldCipher {

    /**
     * @param field  table and column, e.g. {@code reporting_version.named}
     * @param record id of the row it stands in; a text moved to another row does not open
     */
    public String seal(String plain, String field, String record) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalStateException if it was altered, moved, or sealed with an unknown key */
    public String open(String sealed, String field, String record) {
        throw new UnsupportedOperationException();
    }

    /** A keyed digest to compare equal values without knowing them. */
    public String blindIndex(String value, String field) {
        throw new UnsupportedOperationException();
    }
}
