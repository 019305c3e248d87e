package org.shouze.worklist;

/**
 * What the timeline says of an act, beside who and when.
 *
 * @param verb      message key, or null for that of the act itself
 * @param concerned whom it was about, or null
 * @param text      what the person wrote, or null
 */
public record Done(String verb, String concerned, String text) {

    public static Done of(String concerned, String text) {
        return new Done(null, concerned, text == null || text.isBlank() ? null : text.strip());
    }

    /** Where what was done depends on the case. */
    public Done as(String key) {
        return new Done(key, concerned, text);
    }
}
