package org.shouze.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers and their signatures as rows; what they say and who signed is sealed. */
@Component
class PaperTable {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final TransactionTemplate savepoint;

    PaperTable(JdbcClient jdbc, FieldCipher cipher, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How many papers the matter has with this one. */
    int next(MatterId matter) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                    insert into papers_count (matter_id, last) select ?, 0
                    where not exists (select 1 from papers_count where matter_id = ?)""")
                    .params(matter.value(), matter.value()).update());
        } catch (DuplicateKeyException e) {
            // begun by another at the same moment: the row is there
        }
        jdbc.sql("update papers_count set last = last + 1 where matter_id = ?").param(matter.value()).update();
        return jdbc.sql("select last from papers_count where matter_id = ?").param(matter.value()).query(Integer.class)
                .single();
    }

    /** @throws PaperReplaced if another version has taken the place of the same one */
    void insert(Paper paper, Map<String, String> fields) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                    insert into papers_paper (id, matter_id, kind, version, replaces, number, template, fields, reason,
                        issued_at, issued_by, issued_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(paper.id().value(), paper.matter().value(), paper.kind().name(), paper.version(),
                            paper.replaces() == null ? null : paper.replaces().value(), paper.number(), paper.template(),
                            sealed(json.writeValueAsString(fields), "papers_paper.fields", paper.id().value()),
                            sealed(paper.reason(), "papers_paper.reason", paper.id().value()), utc(paper.issuedAt()),
                            paper.issuedBy(), paper.issuedName()).update());
        } catch (DuplicateKeyException e) {
            throw new PaperReplaced();
        }
    }

    /** What it said is gone for good. */
    void reduce(PaperId id, Instant at) {
        jdbc.sql("update papers_paper set fields = ?, reduced_at = ? where id = ?")
                .params(sealed("{}", "papers_paper.fields", id.value()), utc(at), id.value()).update();
    }

    Map<String, String> fields(PaperId id) {
        return jdbc.sql("select fields from papers_paper where id = ?").param(id.value()).query(String.class).optional()
                .map(text -> json.readValue(cipher.open(text, "papers_paper.fields", id.toString()), FIELDS)).orElseThrow();
    }

    /** @throws AlreadySigned if that person has signed it in that role */
    void sign(Paper paper, Signature signature, Instant at) {
        var id = UUID.randomUUID();
        var signed = new Signature(signature.role(), signature.person(), signature.name(), signature.refused(),
                signature.note(), at);
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                    insert into papers_signature (id, paper, role, person, name, refused, note, at, mark)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, paper.id().value(), signed.role(),
                            signed.person() == null ? null : signed.person().value(),
                            sealed(signed.name(), "papers_signature.name", id), signed.refused(),
                            sealed(signed.note(), "papers_signature.note", id), utc(at), mark(paper.id().value(), signed))
                    .update());
        } catch (DuplicateKeyException e) {
            throw new AlreadySigned();
        }
    }

    Optional<Paper> find(PaperId id) {
        return papers("p.id", id.value()).stream().findFirst();
    }

    /** In the order they were issued. */
    List<Paper> of(MatterId matter) {
        return papers("p.matter_id", matter.value());
    }

    private List<Paper> papers(String column, UUID value) {
        var bare = jdbc.sql("select p.*, r.id as replaced_by from papers_paper p left join papers_paper r"
                + " on r.replaces = p.id where " + column + " = ? order by p.issued_at, p.version, p.id").param(value)
                .query(this::paper).list();
        if (bare.isEmpty()) {
            return bare;
        }
        var signatures = signed(column, value).stream().collect(Collectors.groupingBy(Signed::paper,
                Collectors.mapping(Signed::signature, Collectors.toList())));
        return bare.stream().map(paper -> paper.with(signatures.getOrDefault(paper.id().value(), List.of()))).toList();
    }

    /** Are its signatures those that were given? */
    boolean signaturesIntact(PaperId id) {
        return signed("p.id", id.value()).stream().allMatch(s -> mark(s.paper(), s.signature()).equals(s.mark()));
    }

    private List<Signed> signed(String column, UUID value) {
        return jdbc.sql("select s.* from papers_signature s join papers_paper p on p.id = s.paper where " + column
                + " = ? order by s.at, s.id").param(value).query(this::signed).list();
    }

    private Paper paper(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reduced = row.getObject("reduced_at", OffsetDateTime.class);
        return new Paper(new PaperId(id), new MatterId(row.getObject("matter_id", UUID.class)),
                PaperKind.valueOf(row.getString("kind")), row.getInt("version"), id(row, "replaces"),
                id(row, "replaced_by"), row.getString("number"), row.getInt("template"),
                cipher.open(row.getString("reason"), "papers_paper.reason", id.toString()), at(row, "issued_at"),
                row.getLong("issued_by"), row.getString("issued_name"), reduced == null ? null : reduced.toInstant(),
                List.of());
    }

    private Signed signed(ResultSet row, int n) throws SQLException {
        var id = row.getString("id");
        var person = row.getObject("person", Long.class);
        var signature = new Signature(row.getString("role"), person == null ? null : new PersonId(person),
                cipher.open(row.getString("name"), "papers_signature.name", id), row.getBoolean("refused"),
                cipher.open(row.getString("note"), "papers_signature.note", id), at(row, "at"));
        return new Signed(row.getObject("paper", UUID.class), signature, row.getString("mark"));
    }

    private String mark(UUID paper, Signature signature) {
        return cipher.blindIndex(paper + "|" + signature, "papers_signature.mark");
    }

    private String sealed(String text, String field, UUID id) {
        return cipher.seal(text, field, id.toString());
    }

    private static PaperId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PaperId(id);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Signed(UUID paper, Signature signature, String mark) {}
}
