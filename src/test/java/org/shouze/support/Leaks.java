package org.shouze.support;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Where a planted text stands readable: every text column of every table, the engine's included. */
public class Leaks {

    private final JdbcTemplate jdbc;

    Leaks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** table.column of each place that holds it. */
    public List<String> of(String planted) {
        return jdbc.query("""
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public'
                    and lower(data_type) in ('character varying', 'text', 'character', 'character large object', 'clob')
                order by 1, 2""", (row, n) -> row.getString(1) + "." + row.getString(2)).stream()
                .filter(column -> holds(column, planted)).toList();
    }

    private boolean holds(String column, String planted) {
        var dot = column.indexOf('.');
        return jdbc.queryForObject("select count(*) from \"%s\" where \"%s\" like ?".formatted(column.substring(0, dot),
                column.substring(dot + 1)), Integer.class, "%" + planted + "%") > 0;
    }
}
