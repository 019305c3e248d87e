package org.shouze.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The templates that offices have put in place of the shipped ones. */
@Component
class TemplateTable {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    TemplateTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @throws TemplateChanged if another of that version came first */
    void insert(TemplateVersion added, UUID file, long by) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                    insert into papers_template (kind, version, file, digest, note, added_at, added_by, added_name)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(added.kind().name(), added.version(), file, added.digest(), added.note(),
                            added.addedAt().atOffset(ZoneOffset.UTC), by, added.addedName()).update());
        } catch (DuplicateKeyException e) {
            throw new TemplateChanged();
        }
    }

    /** 0 while the shipped one is in force. */
    int newest(PaperKind kind) {
        return jdbc.sql("select coalesce(max(version), 0) from papers_template where kind = ?").param(kind.name())
                .query(Integer.class).single();
    }

    /** @throws NotFound if there is no such version */
    UUID file(PaperKind kind, int version) {
        return jdbc.sql("select file from papers_template where kind = ? and version = ?").params(kind.name(), version)
                .query(UUID.class).optional().orElseThrow(() -> new NotFound("template " + kind + " " + version));
    }

    /** Of all kinds, oldest first. */
    List<TemplateVersion> all() {
        return jdbc.sql("select * from papers_template order by version").query(TemplateTable::version).list();
    }

    /** Newest first. */
    List<TemplateVersion> of(PaperKind kind) {
        return jdbc.sql("select * from papers_template where kind = ? order by version desc").param(kind.name())
                .query(TemplateTable::version).list();
    }

    private static TemplateVersion version(ResultSet row, int n) throws SQLException {
        return new TemplateVersion(PaperKind.valueOf(row.getString("kind")), row.getInt("version"), row.getString("digest"),
                row.getString("note"), row.getObject("added_at", OffsetDateTime.class).toInstant(), row.getString("added_name"));
    }
}
