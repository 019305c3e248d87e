package org.shouze.hearing;

import java.util.List;

/** What is laid before the person concerned, and all he sees: a title and parts. It can't be changed afterwards. */
public record Shown(String title, List<Part> parts) {

    public Shown {
        parts = List.copyOf(parts);
        if (title.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException("nothing would be shown");
        }
    }

    public static Shown of(String title, String heading, String text) {
        return new Shown(title, List.of(new Part(heading, text)));
    }

    public Shown and(String heading, String text) {
        var more = new java.util.ArrayList<>(parts);
        more.add(new Part(heading, text));
        return new Shown(title, more);
    }

    public record Part(String heading, String text) {}
}
