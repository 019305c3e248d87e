package org.shouze.notification;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * What a message says: plain text in the language of the act, or a key of the message files with what it fills in,
 * which every reader reads in their own language.
 */
public record Words(String text, String key, List<String> arguments) {

    private static final String SEPARATOR = "\u001f";

    public static Words plain(String text) {
        return new Words(text, null, List.of());
    }

    /** @param arguments numbers, due times and titles only, nothing confidential */
    public static Words of(String key, String... arguments) {
        return new Words(null, key, List.of(arguments));
    }

    static Words stored(String text, String key, String arguments) {
        return key == null ? plain(text)
                : of(key, arguments == null ? new String[0] : arguments.split(SEPARATOR, -1));
    }

    String storedArguments() {
        return arguments.isEmpty() ? null : String.join(SEPARATOR, arguments);
    }

    String in(Locale language, MessageSource messages) {
        return key == null ? text : messages.getMessage(key, arguments.toArray(), key, language);
    }
}
