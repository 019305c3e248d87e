package org.shouze.recusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Families, interests and earlier service that people declare; only they themselves read what they wrote. */
@Component
public class Declarations {

    private static final String CONTENTS = "recusal_declaration.contents";

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Declarations(JdbcClient jdbc, Sealed sealed, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on it shuts the declarer out of what it touches, also of what is already under way.
     *
     * @throws DeclarationIncomplete if it does not say whom or what it is about
     */
    @Transactional
    public UUID declare(Declaration declared, Actor by) {
        declared.demandWhole();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into recusal_declaration (id, person_id, kind, contents, person_key, valid_from, valid_to, declared_at,
                    own_key) values (?, ?, ?, ?, ?, ?, ?, ?, true)""")
                .params(id, declared.by().value(), declared.kind().name(), sealed.parts(Arrays.asList(
                        declared.kin() == null ? null : declared.kin().name(), text(declared.about()), declared.name(),
                        text(declared.unit()), declared.note()), CONTENTS, id),
                        declared.about() == null ? null : sealed.key(declared.about()), declared.from(), declared.until(),
                        now()).update();
        audit.changed(by, "recusal.declared", "person:" + declared.by().value(), declared.kind().name());
        events.publishEvent(new TiesChanged(declared.by(), declared.about(), by));
        return id;
    }

    /** One's own. It stays on record, and who was shut out by it stays so. @throws NotFound if it is not theirs */
    @Transactional
    public void withdraw(UUID id, Actor by) {
        var withdrawn = jdbc.sql("""
                update recusal_declaration set withdrawn_at = ? where id = ? and person_id = ? and withdrawn_at is null""")
                .params(now(), id, by.person()).update();
        if (withdrawn == 0) {
            throw new NotFound(id);
        }
        audit.changed(by, "recusal.withdrawn", "person:" + by.person(), null);
    }

    /** What stands now, the newest first. */
    public List<Declaration> of(PersonId person) {
        return of(List.of(person));
    }

    /** When each of them last declared anything; who never did is left out. Not what. */
    public Map<PersonId, Instant> last(Collection<PersonId> people) {
        var last = new HashMap<PersonId, Instant>();
        if (!people.isEmpty()) {
            jdbc.sql("select person_id, max(declared_at) as at from recusal_declaration where person_id in (:people)"
                    + " group by person_id").param("people", people.stream().map(PersonId::value).toList()).query(row -> {
                        last.put(new PersonId(row.getLong("person_id")),
                                row.getObject("at", OffsetDateTime.class).toInstant());
                    });
        }
        return last;
    }

    List<Declaration> of(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : jdbc.sql("""
                select * from recusal_declaration where person_id in (:people) and withdrawn_at is null
                order by declared_at desc, id""").param("people", people.stream().map(PersonId::value).toList())
                .query((row, n) -> declaration(row)).list();
    }

    /** Who declared one of these to be a near relative. */
    List<PersonId> relativesBy(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : jdbc.sql("""
                select distinct person_id from recusal_declaration
                where kind = 'RELATIVE' and person_key in (:keys) and withdrawn_at is null and valid_from <= :today
                  and (valid_to is null or valid_to >= :today)""")
                .param("keys", people.stream().map(sealed::key).toList()).param("today", LocalDate.now(clock))
                .query(Long.class).list().stream().map(PersonId::new).toList();
    }

    private Declaration declaration(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var parts = sealed.openParts(row.getString("contents"), CONTENTS, id, row.getBoolean("own_key"));
        return new Declaration(id, new PersonId(row.getLong("person_id")),
                Declaration.Kind.valueOf(row.getString("kind")),
                parts.get(0) == null ? null : Kinship.valueOf(parts.get(0)),
                parts.get(1) == null ? null : new PersonId(Long.parseLong(parts.get(1))), parts.get(2),
                parts.get(3) == null ? null : new UnitId(Long.parseLong(parts.get(3))), parts.get(4),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static String text(PersonId id) {
        return id == null ? null : String.valueOf(id.value());
    }

    private static String text(UnitId id) {
        return id == null ? null : String.valueOf(id.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
