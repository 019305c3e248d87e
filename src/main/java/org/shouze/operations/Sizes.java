package org.shouze.operations;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How large the database is, and its largest tables: what the database itself knows, nothing is counted. */
@Component
class Sizes {

    private static final String POSTGRES_TABLES = """
            select c.relname as name, pg_total_relation_size(c.oid) as bytes, greatest(c.reltuples, 0) as many
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = current_schema() order by 2 desc limit 10""";
    /** H2 knows no size of a table without reading it. */
    private static final String H2_TABLES = """
            select lower(table_name) as name, cast(0 as bigint) as bytes, row_count_estimate as many
            from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
            order by 3 desc limit 10""";
    private static final String H2_SIZE =
            "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";

    private final JdbcClient jdbc;
    private final String product;

    Sizes(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.product = connections.execute((ConnectionCallback<String>) connection ->
                connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", ""));
    }

    @Transactional(readOnly = true)
    public Database now() {
        var postgres = product.startsWith("PostgreSQL");
        var bytes = postgres ? jdbc.sql("select pg_database_size(current_database())").query(Long.class).single()
                : jdbc.sql(H2_SIZE).query(Long.class).optional().orElse(0L);
        return new Database(product, bytes, jdbc.sql(postgres ? POSTGRES_TABLES : H2_TABLES).query((row, n) ->
                new Table(row.getString("name"), row.getLong("bytes"), row.getLong("many"))).list());
    }
}
