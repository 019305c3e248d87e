package org.shouze.support;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Where a planted text stands readable: every column of every table that holds text or bytes, the engine's included. */
public class Leaks {

    private final JdbcTemplate jdbc;

    Leaks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** table.column of each place that holds it. */
    public List<String> of(String planted) {
        return of(List.of(planted));
    }

    /** table.column of each place that holds one of them. */
    public List<String> of(Collection<String> planted) {
        return jdbc.query("""
                select table_name, column_name, lower(data_type) from information_schema.columns
                where lower(table_schema) = 'public'
                    and (lower(data_type) in ('text', 'bytea', 'clob') or lower(data_type) like 'character%'
                        or lower(data_type) like 'binary%')
                order by 1, 2""", (row, n) -> {
            var bytes = row.getString(3).startsWith("b");
            var holds = bytes ? inBytes(row.getString(1), row.getString(2), planted)
                    : inText(row.getString(1), row.getString(2), planted);
            return holds ? row.getString(1) + "." + row.getString(2) : "";
        }).stream().filter(place -> !place.isEmpty()).toList();
    }

    private boolean inText(String table, String column, Collection<String> planted) {
        var like = String.join(" or ", Collections.nCopies(planted.size(), "\"%s\" like ?".formatted(column)));
        return jdbc.queryForObject("select count(*) from \"%s\" where %s".formatted(table, like), Integer.class,
                planted.stream().map(text -> "%" + text + "%").toArray()) > 0;
    }

    private boolean inBytes(String table, String column, Collection<String> planted) {
        var words = planted.stream().flatMap(text -> List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE).stream()
                .map(text::getBytes).map(Leaks::letters)).toList();
        return jdbc.queryForList("select \"%s\" from \"%s\"".formatted(column, table), byte[].class).stream()
                .filter(content -> content != null).map(Leaks::letters).anyMatch(content ->
                        words.stream().anyMatch(content::contains));
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
