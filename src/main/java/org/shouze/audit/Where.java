package org.shouze.audit;

import java.util.List;
import java.util.stream.Stream;

/** Conditions that all hold; one without a value is left out. */
record Where(List<String> conditions, List<Object> values) {

    static Where all() {
        return new Where(List.of(), List.of());
    }

    Where and(String condition, Object value) {
        return value == null ? this : new Where(with(conditions, condition), with(values, value));
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** For a {@code like … escape '!'} in which these characters stand for themselves. */
    static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
