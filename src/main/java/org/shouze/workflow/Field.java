package org.shouze.workflow;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A field of a form that a model carries itself ({@code camunda:formField}).
 *
 * @param initial   what it shows first, or null
 * @param options   for a choice: id and name, in the order drawn; else empty
 * @param readonly  shows what was answered before and takes nothing
 * @param min       smallest number, or null
 * @param max       greatest number, or null
 * @param minLength in characters, or null
 * @param maxLength in characters
 * @param pattern   the whole text fits it, or null
 */
public record Field(String id, String label, Type type, String initial, Map<String, String> options, boolean required,
        boolean readonly, Long min, Long max, Integer minLength, int maxLength, Pattern pattern) {

    /** Camunda's own types, and three of ours besides the long text. */
    public enum Type {
        STRING, TEXT, LONG, BOOLEAN, DATE, ENUM, PERSON, UNIT, ATTACHMENT;

        /** Name in the model. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** May a condition ask for it? */
        boolean routes() {
            return this == LONG || this == BOOLEAN || this == ENUM || this == STRING;
        }

        /** Its value while nobody has answered it. */
        Object unanswered() {
            return switch (this) {
                case BOOLEAN -> false;
                case LONG -> 0L;
                default -> "";
            };
        }
    }
}
