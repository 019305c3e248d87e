package org.shouze.matter;

import java.sql.SQLException;
import java.util.UUID;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** What matters are found by, in both of its forms; for those that are there already it is worked out once. */
@Component
class V20261124_1502__matter_search extends BaseJavaMigration {

    private static final int BATCH = 1000;

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var change = context.getConnection().createStatement()) {
            change.execute("alter table matter add column search varchar(500) default '' not null");
            change.execute("alter table matter add column search_key varchar(1500) default '' not null");
        }
        try (var read = context.getConnection().prepareStatement("""
                select m.id, m.title, m.number, u.name from matter m left join organization_unit u on u.id = m.unit_id""");
                var write = context.getConnection().prepareStatement(
                        "update matter set search = ?, search_key = ? where id = ?");
                var rows = read.executeQuery()) {
            for (int n = 1; rows.next(); n++) {
                var text = SearchText.of(rows.getString("title"), rows.getString("number"), rows.getString("name"));
                write.setString(1, text.plain());
                write.setString(2, text.key());
                write.setObject(3, rows.getObject("id", UUID.class));
                write.addBatch();
                if (n % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }
}
