package org.shouze.workflow;

import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's tables, made by its own scripts, so that they stand in the same history as ours. */
@Component
class V20261123_1600__camunda_engine extends BaseJavaMigration {

    private static final Map<String, String> DIALECTS = Map.of("H2", "h2", "PostgreSQL", "postgres");
    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var dialect = DIALECTS.get(connection.getMetaData().getDatabaseProductName());
        for (var part : PARTS) {
            var script = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }
}
