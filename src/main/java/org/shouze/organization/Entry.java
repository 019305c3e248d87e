package org.shouze.organization;

import java.util.Map;

/** What a register says in one row, or what is stored of it: the two are compared field by field. */
interface Entry {

    /** Where it stands, or null for what is only stored. */
    RegisterRow row();

    /** By this the stored and the new entry are the same thing. */
    String key();

    /** How a person recognizes it in the list of differences. */
    String label();

    /** Headings and values; blank where nothing is said. */
    Map<String, String> fields();

    /** Stored, but over before today. */
    default boolean isOver() {
        return false;
    }
}
