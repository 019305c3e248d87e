package org.shouze.evidence;

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
import java.util.stream.Stream;

import org.shouze.documents.FileKind;
import org.shouze.evidence.Exhibit.File;
import org.shouze.evidence.Exhibit.Named;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pieces of evidence and their files as rows; what they say of people is sealed. */
@Component
class ExhibitTable {

    private static final String ITEM = "evidence_item.";
    private static final String FILE = "evidence_file.";
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final People people;
    private final TransactionTemplate savepoint;

    ExhibitTable(JdbcClient jdbc, FieldCipher cipher, People people, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.people = people;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Under the next number of its matter; of two at once the second takes the number after. */
    void insert(ExhibitId id, MatterId matter, Taking taking, PersonId holder, Instant now, long by, String name) {
        for (int left = TRIES; ; left--) {
            try {
                savepoint.executeWithoutResult(status -> jdbc.sql("""
                        insert into evidence_item (id, matter_id, number, title, proves, source, giver, place, taken_at,
                            taker_one, taker_two, holder, added_at, added_by, added_name)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, cast(? as timestamp with time zone), ?, ?, ?,
                            cast(? as timestamp with time zone), ?, ? from evidence_item where matter_id = ?""")
                        .params(id.value(), matter.value(), sealed(taking.title(), ITEM + "title", id.value()),
                                sealed(taking.proves(), ITEM + "proves", id.value()), taking.source().name(),
                                sealed(taking.giver(), ITEM + "giver", id.value()), sealed(taking.place(), ITEM + "place", id.value()),
                                utc(taking.takenAt()), taking.takers().get(0).value(), taking.takers().get(1).value(),
                                holder.value(), utc(now), by, name, matter.value()).update());
                return;
            } catch (DuplicateKeyException taken) {
                if (left == 1) {
                    throw taken;
                }
            }
        }
    }

    void insert(File file) {
        jdbc.sql("""
                insert into evidence_file (id, item, version, covers, name, kind, size, note, mark, added_at, added_by, added_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.item().value(), file.version(), file.covers(), sealed(file.name(), FILE + "name", file.id()),
                        file.kind().name(), file.size(), sealed(file.note(), FILE + "note", file.id()), file.mark(),
                        utc(file.addedAt()), file.addedBy(), file.addedName()).update();
    }

    /** Nobody else adds to it or hands it over until this is done. @return who has it, or nothing if there is none */
    Optional<PersonId> lock(ExhibitId id) {
        return jdbc.sql("select holder from evidence_item where id = ? for update").param(id.value()).query(Long.class)
                .optional().map(PersonId::new);
    }

    void hand(ExhibitId id, PersonId to) {
        jdbc.sql("update evidence_item set holder = ? where id = ?").params(to.value(), id.value()).update();
    }

    Optional<Exhibit> find(ExhibitId id) {
        return items("i.id", id.value()).stream().findFirst();
    }

    Optional<ExhibitId> itemOf(UUID file) {
        return jdbc.sql("select item from evidence_file where id = ?").param(file).query(UUID.class).optional()
                .map(ExhibitId::new);
    }

    /** In the order of their numbers. */
    List<Exhibit> of(MatterId matter) {
        return items("i.matter_id", matter.value());
    }

    private List<Exhibit> items(String column, UUID value) {
        var files = jdbc.sql("select f.* from evidence_file f join evidence_item i on i.id = f.item where " + column
                + " = ? order by f.version, case when f.covers is null then 0 else 1 end, f.added_at, f.id").param(value).query(this::file).list().stream()
                .collect(Collectors.groupingBy(File::item));
        var concerned = jdbc.sql("select taker_one, taker_two, holder from evidence_item i where " + column + " = ?")
                .param(value).query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3))).list().stream()
                .flatMap(List::stream).distinct().map(PersonId::new).toList();
        var known = people.get(concerned);
        return jdbc.sql("select i.* from evidence_item i where " + column + " = ? order by i.number").param(value)
                .query((row, n) -> item(row, files, known)).list();
    }

    private Exhibit item(ResultSet row, Map<ExhibitId, List<File>> files, Map<PersonId, Person> known) throws SQLException {
        var id = new ExhibitId(row.getObject("id", UUID.class));
        return new Exhibit(id, new MatterId(row.getObject("matter_id", UUID.class)), row.getInt("number"),
                opened(row, ITEM, "title", id.value()), opened(row, ITEM, "proves", id.value()), Source.valueOf(row.getString("source")),
                opened(row, ITEM, "giver", id.value()), opened(row, ITEM, "place", id.value()), at(row, "taken_at"),
                Stream.of(row.getLong("taker_one"), row.getLong("taker_two")).map(taker -> named(taker, known)).toList(),
                named(row.getLong("holder"), known), at(row, "added_at"), row.getString("added_name"),
                files.getOrDefault(id, List.of()));
    }

    private File file(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new File(id, new ExhibitId(row.getObject("item", UUID.class)), row.getInt("version"),
                row.getObject("covers", UUID.class), opened(row, FILE, "name", id), FileKind.valueOf(row.getString("kind")),
                row.getLong("size"), opened(row, FILE, "note", id), row.getString("mark"), at(row, "added_at"),
                row.getLong("added_by"), row.getString("added_name"));
    }

    private static Named named(long id, Map<PersonId, Person> known) {
        var person = known.get(new PersonId(id));
        return new Named(new PersonId(id), person == null ? "系统" : person.name());
    }

    private String sealed(String text, String column, UUID id) {
        return cipher.seal(text, column, id.toString());
    }

    private String opened(ResultSet row, String table, String column, UUID id) throws SQLException {
        return cipher.open(row.getString(column), table + column, id.toString());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
