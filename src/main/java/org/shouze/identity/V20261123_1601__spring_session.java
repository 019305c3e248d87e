package org.shouze.identity;

import java.sql.SQLException;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The tables of the sessions, by the library's own script. */
@Component
class V20261123_1601__spring_session extends BaseJavaMigration {

    @Override
    public Integer getChecksum() {
        return 411;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var database = switch (context.getConnection().getMetaData().getDatabaseProductName()) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgresql";
            default -> throw new IllegalStateException("neither H2 nor PostgreSQL");
        };
        ScriptUtils.executeSqlScript(context.getConnection(),
                new ClassPathResource("org/springframework/session/jdbc/schema-" + database + ".sql"));
    }
}
