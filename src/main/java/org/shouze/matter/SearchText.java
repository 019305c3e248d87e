package org.shouze.matter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text in the two forms it is found by: plain, and as a key of three letters for each character. A trigram index finds
 * nothing of fewer than three characters, and under some locales no Chinese at all; of the key it finds each character.
 * Different characters may share their letters, so both forms are asked.
 */
public record SearchText(String plain, String key) {

    private static final int LETTERS = 36;
    private static final int LONGEST = 500;

    static SearchText of(String... parts) {
        return of(Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    /** What somebody looks for, read as it was written: small letters, no full-width twins. */
    public static SearchText of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var kept = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        return new SearchText(kept, kept.chars().mapToObj(SearchText::letters).collect(Collectors.joining()));
    }

    /** Pattern for LIKE … ESCAPE '!'. */
    public String contains() {
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    public String containsKey() {
        return "%" + key + "%";
    }

    private static String letters(int character) {
        return "" + letter(character / (LETTERS * LETTERS)) + letter(character / LETTERS) + letter(character);
    }

    private static char letter(int value) {
        return Character.forDigit(value % LETTERS, LETTERS);
    }
}
