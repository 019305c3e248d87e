package org.shouze.recusal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores whom matters concern, each sealed. */
@Component
class ConcernedPeople {

    private static final String WHO = "recusal_concerned.who";

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Clock clock;

    ConcernedPeople(JdbcClient jdbc, Sealed sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    void add(MatterId matter, Concerned concerned, Actor by) {
        var id = UUID.randomUUID();
        var person = concerned.person();
        jdbc.sql("""
                insert into recusal_concerned (id, matter_id, role, who, who_key, unit_id, since, named_by, own_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, true)""")
                .params(id, matter.value(), concerned.role().name(),
                        sealed.parts(Arrays.asList(person == null ? null : String.valueOf(person.value()),
                                concerned.name()), WHO, id),
                        person == null ? null : sealed.key(person),
                        concerned.unit() == null ? null : concerned.unit().value(), OffsetDateTime.now(clock), by.name())
                .update();
    }

    List<Concerned> of(MatterId matter) {
        return jdbc.sql("select * from recusal_concerned where matter_id = ? order by since").param(matter.value())
                .query((row, n) -> {
                    var who = sealed.openParts(row.getString("who"), WHO, row.getObject("id", UUID.class),
                            row.getBoolean("own_key"));
                    var unit = row.getObject("unit_id", Long.class);
                    return new Concerned(Concerned.Role.valueOf(row.getString("role")),
                            who.get(0) == null ? null : new PersonId(Long.parseLong(who.get(0))), who.get(1),
                            unit == null ? null : new UnitId(unit));
                }).list();
    }

    /** Matters under way that concern one of these. */
    List<MatterId> openOf(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : jdbc.sql("""
                select distinct c.matter_id from recusal_concerned c join matter m on m.id = c.matter_id
                where c.who_key in (:keys) and m.closed_at is null""")
                .param("keys", people.stream().map(sealed::key).toList())
                .query((row, n) -> new MatterId(row.getObject(1, UUID.class))).list();
    }

    /** All matters under way that concern somebody. */
    List<MatterId> open() {
        return jdbc.sql("""
                select distinct c.matter_id from recusal_concerned c join matter m on m.id = c.matter_id
                where m.closed_at is null""").query((row, n) -> new MatterId(row.getObject(1, UUID.class))).list();
    }
}
