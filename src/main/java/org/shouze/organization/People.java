package org.shouze.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.shouze.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the registers. */
@Component
public class People {

    private static final String PERSON =
            "p.id, p.number, p.name, p.phone, p.category, p.class_name, p.dormitory, p.grid from organization_person p";
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    /** Not over, and begun by then; nobody substitutes where the absent person will not sit. */
    private static final String ACTING = """
             join (
                select a.person from organization_appointment a
                where a.valid_from <= :begun and (a.valid_to is null or a.valid_to >= :today)
                union
                select b.substitute from organization_substitution b
                join organization_appointment a on a.person = b.absent and (b.seat is null or b.seat = a.seat)
                join organization_seat s on s.id = a.seat
                join organization_post o on o.code = s.post and o.business
                where b.valid_from <= :begun and b.valid_to >= :today
                  and a.valid_from <= :begun and (a.valid_to is null or a.valid_to >= :today)) acting
            on acting.person = p.id order by p.number""";
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.shouze.NotFound if there is none */
    public Person get(PersonId id) {
        return jdbc.sql("select " + PERSON + " where p.id = ?").param(id.value()).query(People::person).optional()
                .orElseThrow(() -> new NotFound(id));
    }

    public Map<PersonId, Person> get(Collection<PersonId> ids) {
        var numbers = ids.stream().map(PersonId::value).distinct().toList();
        var found = new LinkedHashMap<PersonId, Person>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            jdbc.sql("select " + PERSON + " where p.id in (:ids)")
                    .param("ids", numbers.subList(from, Math.min(from + AT_ONCE, numbers.size())))
                    .query(People::person).list().forEach(p -> found.put(p.id(), p));
        }
        return found;
    }

    /** Full-width digits and small letters are read as a person would; people who left are not found. */
    public Optional<Person> numbered(String number) {
        return jdbc.sql("select " + PERSON + " where p.number = ? and (p.valid_to is null or p.valid_to >= ?)")
                .params(Cells.code(number), today()).query(People::person).optional();
    }

    /** The same for many people in one go. */
    Map<String, Person> numbered(Collection<String> numbers) {
        var all = List.copyOf(numbers);
        var found = new LinkedHashMap<String, Person>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select " + PERSON + " where p.number in (:numbers) and (p.valid_to is null or p.valid_to >= :today)")
                    .param("numbers", all.subList(from, Math.min(from + AT_ONCE, all.size()))).param("today", today())
                    .query(People::person).list().forEach(person -> found.put(person.number(), person));
        }
        return found;
    }

    /** Everyone of that whole name, also who left: what they did stays theirs. */
    public List<PersonId> named(String name) {
        return jdbc.sql("select id from organization_person where name = ? order by id").param(name.strip())
                .query(Long.class).list().stream().map(PersonId::new).toList();
    }

    /** Those with an appointment of today whose name or number contains the text, by number; none for no text. */
    public List<Person> find(String text, int limit) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + PERSON + """
                 where (lower(p.name) like :text escape '!' or lower(p.number) like :text escape '!')
                    and exists (select 1 from organization_appointment a where a.person = p.id
                    and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))
                order by p.number limit :limit""")
                .param("text", "%" + wanted.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%")
                        .replace("_", "!_") + "%")
                .param("today", today()).param("limit", limit).query(People::person).list();
    }

    /** Who sits today at these units, the higher posts first; no administrators. */
    public List<Person> sittingAt(Collection<UnitId> units, int limit) {
        return units.isEmpty() ? List.of() : jdbc.sql("select " + PERSON + """
                 join (select a.person, min(o.position) first_post from organization_appointment a
                    join organization_seat s on s.id = a.seat
                    join organization_post o on o.code = s.post and o.business
                    where s.unit in (:units) and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                    group by a.person) sitting on sitting.person = p.id
                order by sitting.first_post, p.number limit :limit""")
                .param("units", units.stream().map(UnitId::value).toList()).param("today", today())
                .param("limit", limit).query(People::person).list();
    }

    /** Everyone whose home grid this is, by number. */
    public List<Person> inGrid(UnitId grid) {
        return jdbc.sql("select " + PERSON
                + " where p.grid = ? and (p.valid_to is null or p.valid_to >= ?) order by p.number")
                .params(grid.value(), today()).query(People::person).list();
    }

    /** Everyone who may act from some seat today or on a day to come, by number: who needs an account. */
    public List<Person> cadres() {
        return actingUntil(FOR_EVER);
    }

    /** Everyone who may act from some seat today, by appointment or as a substitute. */
    public List<Person> acting() {
        return actingUntil(today());
    }

    private List<Person> actingUntil(LocalDate begun) {
        return jdbc.sql("select " + PERSON + ACTING).param("today", today()).param("begun", begun).query(People::person)
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        var grid = row.getObject("grid", Long.class);
        return new Person(new PersonId(row.getLong("id")), row.getString("number"), row.getString("name"), row.getString("phone"),
                row.getString("category"), row.getString("class_name"), row.getString("dormitory"),
                grid == null ? null : new UnitId(grid));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
