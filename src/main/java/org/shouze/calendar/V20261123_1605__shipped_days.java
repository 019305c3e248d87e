package org.shouze.calendar;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The years the product brings along, read like a table an office imports. A later year is imported on the page. */
@Component
class V20261123_1605__shipped_days extends BaseJavaMigration {

    private static final List<String> YEARS = List.of("2020", "2026");

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var insert = context.getConnection().prepareStatement(
                "insert into calendar_day (on_day, kind, name, source, imported_at) values (?, ?, ?, ?, ?)")) {
            for (var day : shipped()) {
                insert.setObject(1, day.day());
                insert.setString(2, day.kind().name());
                insert.setString(3, day.name());
                insert.setString(4, day.source());
                insert.setTimestamp(5, Timestamp.from(Instant.EPOCH));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<SpecialDay> shipped() throws IOException {
        var days = new ArrayList<SpecialDay>();
        for (var year : YEARS) {
            var file = CalendarFile.read(new ClassPathResource("calendar/" + year + ".csv").getContentAsByteArray());
            if (!file.findings().isEmpty()) {
                throw new IOException("calendar " + year + ": " + file.findings());
            }
            days.addAll(file.days());
        }
        return days;
    }
}
