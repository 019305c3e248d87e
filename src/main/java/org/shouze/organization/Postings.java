package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people serve and have served: by appointment, and by the grid they belong to. */
@Component
public class Postings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Postings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were not over on that day, and have begun. */
    public Map<PersonId, List<Posting>> since(LocalDate day, Collection<PersonId> people) {
        var found = new LinkedHashMap<PersonId, List<Posting>>();
        people.forEach(person -> found.put(person, new ArrayList<>()));
        if (!found.isEmpty()) {
            jdbc.sql("""
                    select a.person, s.unit, a.valid_from, a.valid_to
                    from organization_appointment a join organization_seat s on s.id = a.seat
                    where a.person in (:people) and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :day)
                    union all
                    select p.id, p.grid, cast(null as date), p.valid_to from organization_person p
                    where p.id in (:people) and p.grid is not null and (p.valid_to is null or p.valid_to >= :day)""")
                    .param("people", found.keySet().stream().map(PersonId::value).toList()).param("day", day)
                    .param("today", LocalDate.now(clock)).query(row -> {
                        found.get(new PersonId(row.getLong("person"))).add(new Posting(new UnitId(row.getLong("unit")),
                                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
                    });
        }
        return found;
    }

    /** Who sits at these units today, as a substitute too. */
    public List<PersonId> sittingAt(Collection<UnitId> units) {
        return units.isEmpty() ? List.of() : jdbc.sql("""
                select a.person from organization_appointment a join organization_seat s on s.id = a.seat
                where s.unit in (:units) and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                union
                select b.substitute from organization_substitution b
                join organization_appointment a on a.person = b.absent
                join organization_seat s on s.id = a.seat and (b.seat is null or b.seat = s.id)
                where s.unit in (:units) and b.substitute is not null and b.valid_from <= :today and b.valid_to >= :today
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)""")
                .param("units", units.stream().map(UnitId::value).toList()).param("today", LocalDate.now(clock))
                .query(Long.class).list().stream().map(PersonId::new).toList();
    }

    /** @param from null if it is not known since when; until null until further notice */
    public record Posting(UnitId unit, LocalDate from, LocalDate until) {}
}
