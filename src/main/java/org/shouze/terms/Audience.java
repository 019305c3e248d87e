package org.shouze.terms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.shouze.workflow.SeatExpression;

/** Whom a rung tells: the holder or the seats it is offered to, the seat one level up, the unit's head, a named post. */
public record Audience(String text) {

    public static final Audience HOLDER = new Audience("HOLDER");
    public static final Audience SUPERIOR = new Audience("SUPERIOR");
    public static final Audience UNIT_HEAD = new Audience("UNIT_HEAD");

    static List<Audience> parse(String texts) {
        return texts.isBlank() ? List.of() : Arrays.stream(texts.strip().split("\\s+")).map(Audience::new).toList();
    }

    static String text(List<Audience> audiences) {
        return audiences.stream().map(Audience::text).collect(Collectors.joining(" "));
    }

    public boolean namesPost() {
        return !equals(HOLDER) && !equals(SUPERIOR) && !equals(UNIT_HEAD);
    }

    /** @throws IllegalArgumentException if it names no place there is */
    SeatExpression post() {
        return SeatExpression.parse(text);
    }
}
