package org.shouze.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies for reading (抄送): who has them may read the matter, and says that he has (已阅). */
@Component
public class Copies {

    private static final String SELECT = """
            select c.*, m.number, m.title, m.process from matter_copy c join matter m on m.id = c.matter_id""";

    private static final String TEXT = "matter_copy.text";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Readers readers;
    private final Clock clock;

    Copies(JdbcClient jdbc, FieldCipher cipher, Readers readers, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.readers = readers;
        this.clock = clock;
    }

    /** Whoever has one that is not read yet gets no second. @param text what to look at, or null */
    @Transactional
    public void send(MatterId matter, Collection<Person> to, Actor by, String text) {
        for (var person : to) {
            readers.add(matter, person.id());
            jdbc.sql("""
                    insert into matter_copy (matter_id, person_id, person_name, sent_by, sent_name, sent_at, text)
                    select ?, ?, ?, ?, ?, cast(? as timestamp with time zone), ? where not exists
                        (select 1 from matter_copy where matter_id = ? and person_id = ? and read_at is null)""")
                    .params(matter.value(), person.id().value(), person.name(), by.person(), by.name(),
                            OffsetDateTime.now(clock), cipher.seal(text, TEXT, matter.toString()), matter.value(), person.id().value()).update();
        }
    }

    /** How many are not read yet, at most {@code bound}. */
    public int unread(PersonId person, int bound) {
        return jdbc.sql("""
                select count(*) from (select 1 as one from matter_copy
                    where person_id = ? and read_at is null limit ?) bounded""")
                .params(person.value(), bound).query(Integer.class).single();
    }

    /** Newest first. @param before older than the copy with this id, or null */
    public List<Copy> of(PersonId person, Long before, int size) {
        return jdbc.sql(SELECT + " where c.person_id = ? and c.id < ? and " + Members.KNOWN + " order by c.id desc limit ?")
                .params(person.value(), before == null ? Long.MAX_VALUE : before, person.value(), person.value(), size).query(this::copy).list();
    }

    /** All copies of a matter, newest first. */
    public List<Copy> of(MatterId matter) {
        return jdbc.sql(SELECT + " where c.matter_id = ? order by c.id desc").param(matter.value()).query(this::copy)
                .list();
    }

    /** Has this person a copy that waits to be read? */
    public boolean waits(MatterId matter, PersonId person) {
        return jdbc.sql("select count(*) from matter_copy where matter_id = ? and person_id = ? and read_at is null")
                .params(matter.value(), person.value()).query(Integer.class).single() > 0;
    }

    /** @return false if there was nothing left to read */
    @Transactional
    public boolean read(MatterId matter, PersonId person) {
        return jdbc.sql("update matter_copy set read_at = ? where matter_id = ? and person_id = ? and read_at is null")
                .params(OffsetDateTime.now(clock), matter.value(), person.value()).update() > 0;
    }

    private Copy copy(ResultSet row, int n) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Copy(row.getLong("id"), new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("number"), row.getString("title"), row.getString("process"),
                row.getString("person_name"), row.getString("sent_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                cipher.read(row.getString("text"), TEXT, row.getString("matter_id")),
                read == null ? null : read.toInstant());
    }

    /** @param readAt null while it waits */
    public record Copy(long id, MatterId matter, String number, String title, String process, String toName,
            String byName, Instant at, String text, Instant readAt) {}
}
