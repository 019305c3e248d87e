package org.shouze.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

/**
 * What anybody on the way may read: a sentence of the message files, filled in with numbers, times and register numbers
 * only. There is no way to put a name, a title or a text on it.
 */
public final class Postcard {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z][\\w.-]{1,80}");
    private static final Pattern REGISTER = Pattern.compile("\\p{IsHan}{0,5}〔\\d{4}〕\\d{1,6}号|[A-Z]{1,6}(-?[A-Z]{0,3}\\d{1,14}){1,4}");
    private static final String SEPARATOR = "\u001f";

    /** Says only that there is something to read inside. */
    public static final Postcard NEUTRAL = of("delivery.neutral");

    private final String key;
    private final List<Part> parts;

    private Postcard(String key, List<Part> parts) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a message key");
        }
        this.key = key;
        this.parts = parts;
    }

    /** @param key of the message files; one that they don't know reads like {@link #NEUTRAL} */
    public static Postcard of(String key, Part... parts) {
        return new Postcard(key, List.of(parts));
    }

    public static Part number(long number) {
        return new Part('n', String.valueOf(number));
    }

    public static Part time(Instant time) {
        return new Part('t', time.toString());
    }

    public static Part day(LocalDate day) {
        return new Part('d', day.toString());
    }

    /**
     * A register number such as 督办〔2026〕12号 or HZ-20200206-XS17.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Part register(String number) {
        if (!REGISTER.matcher(number).matches()) {
            throw new IllegalArgumentException("not a register number");
        }
        return new Part('r', number);
    }

    static Postcard stored(String text) {
        var cells = Arrays.asList(text.split(SEPARATOR, -1));
        return new Postcard(cells.get(0), cells.stream().skip(1)
                .map(cell -> new Part(cell.charAt(0), cell.substring(1))).toList());
    }

    String stored() {
        return key + parts.stream().map(part -> SEPARATOR + part.kind + part.value).collect(Collectors.joining());
    }

    String in(Locale language, MessageSource texts, ZoneId zone) {
        var values = parts.stream().map(part -> part.in(language, zone)).toArray();
        var text = texts.getMessage(key, values, null, language);
        return text == null ? texts.getMessage(NEUTRAL.key, null, language) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Postcard card && stored().equals(card.stored());
    }

    @Override
    public int hashCode() {
        return stored().hashCode();
    }

    @Override
    public String toString() {
        return key;
    }

    /** Made by the methods of {@link Postcard} only. */
    public static final class Part {

        private final char kind;
        private final String value;

        private Part(char kind, String value) {
            this.kind = kind;
            this.value = value;
        }

        private String in(Locale language, ZoneId zone) {
            var chinese = language.getLanguage().equals("zh");
            return switch (kind) {
                case 't' -> DateTimeFormatter.ofPattern(chinese ? "M月d日 HH:mm" : "d MMM HH:mm", language)
                        .format(Instant.parse(value).atZone(zone));
                case 'd' -> DateTimeFormatter.ofPattern(chinese ? "M月d日" : "d MMM", language)
                        .format(LocalDate.parse(value));
                default -> value;
            };
        }
    }
}
