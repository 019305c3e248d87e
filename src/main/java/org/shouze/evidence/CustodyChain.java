package org.shouze.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.shouze.evidence.Custody.Act;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has had a piece of evidence, from its taking on; each line is tied to the one before it. */
@Component
class CustodyChain {

    private static final String NOTE = "evidence_custody.note";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final People people;

    CustodyChain(JdbcClient jdbc, FieldCipher cipher, People people) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.people = people;
    }

    /** The caller has locked the item's row, so that no two lines follow the same one. */
    void append(ExhibitId item, Instant at, Act act, PersonId person, PersonId to, String note) {
        var before = jdbc.sql("select mark from evidence_custody where item = ? order by id desc limit 1")
                .param(item.value()).query(String.class).optional().orElse("");
        var line = new Line(item, at, act, person.value(), to == null ? null : to.value(), note, null);
        jdbc.sql("""
                insert into evidence_custody (item, at, act, person, to_person, note, mark) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(item.value(), at.atOffset(ZoneOffset.UTC), act.name(), line.person(), line.to(),
                        cipher.seal(note, NOTE, item.toString()), mark(line, before)).update();
    }

    /** Oldest first. */
    List<Custody> of(ExhibitId item) {
        var lines = lines(item);
        Map<PersonId, Person> known = people.get(lines.stream().flatMap(line -> Stream.of(line.person(), line.to()))
                .filter(Objects::nonNull).map(PersonId::new).distinct().toList());
        return lines.stream().map(line -> new Custody(line.at(), line.act(), name(known, line.person()),
                line.to() == null ? null : name(known, line.to()), line.note())).toList();
    }

    boolean intact(ExhibitId item) {
        var before = "";
        for (var line : lines(item)) {
            if (!mark(line, before).equals(line.mark())) {
                return false;
            }
            before = line.mark();
        }
        return !before.isEmpty();
    }

    private List<Line> lines(ExhibitId item) {
        return jdbc.sql("select * from evidence_custody where item = ? order by id").param(item.value())
                .query((row, n) -> line(row, item)).list();
    }

    private Line line(ResultSet row, ExhibitId item) throws SQLException {
        return new Line(item, row.getObject("at", OffsetDateTime.class).toInstant(), Act.valueOf(row.getString("act")),
                row.getLong("person"), row.getObject("to_person", Long.class),
                cipher.open(row.getString("note"), NOTE, item.toString()), row.getString("mark"));
    }

    private String mark(Line line, String before) {
        return cipher.blindIndex(before + "|" + line.item() + "|" + line.at().toEpochMilli() + "|" + line.act() + "|"
                + line.person() + "|" + line.to() + "|" + line.note(), "evidence_custody.mark");
    }

    private static String name(Map<PersonId, Person> known, long id) {
        var person = known.get(new PersonId(id));
        return person == null ? "系统" : person.name();
    }

    private record Line(ExhibitId item, Instant at, Act act, long person, Long to, String note, String mark) {}
}
