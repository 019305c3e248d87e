package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which leader of the school answers for which college (包联): one at a time, from a day on. */
@Component
public class CollegeLeaders {

    private static final String ANSWERS = """
            select l.id, l.unit, l.valid_from, l.valid_to, p.id as person, p.name, p.phone
            from organization_college_leader l
            join organization_person p on p.id = l.person
            join organization_unit u on u.id = l.unit
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CollegeLeaders(JdbcClient jdbc, Units units, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param until last day, or null */
    public record Answers(long id, Unit unit, PersonId person, String name, String phone, LocalDate from, LocalDate until) {}

    /** Who answers today, in the order of the registers. */
    public List<Answers> today() {
        return read("where l.valid_from <= ? and (l.valid_to is null or l.valid_to >= ?) order by u.position",
                LocalDate.now(clock), LocalDate.now(clock));
    }

    /** Those of today and to come, in the order of the registers. */
    public List<Answers> all() {
        return read("where l.valid_to is null or l.valid_to >= ? order by u.position, l.valid_from", LocalDate.now(clock));
    }

    private List<Answers> read(String which, LocalDate... days) {
        return jdbc.sql(ANSWERS + which).params((Object[]) days).query((row, n) -> new Answers(row.getLong("id"),
                units.get(new UnitId(row.getLong("unit"))), new PersonId(row.getLong("person")), row.getString("name"),
                row.getString("phone"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class))).list();
    }

    /**
     * From that day on this person answers for it; whoever did so far does until the day before.
     *
     * @throws NoSuchPerson   if nobody has that number
     * @throws PeriodReversed if that day is over, or somebody else has been named for a later one
     */
    @Transactional
    public void put(Actor by, UnitId college, String number, LocalDate from) {
        var person = people.numbered(number).orElseThrow(() -> new NoSuchPerson(number));
        var later = jdbc.sql("select count(*) from organization_college_leader where unit = ? and valid_from > ?")
                .params(college.value(), from).query(Integer.class).single();
        if (later > 0 || from.isBefore(LocalDate.now(clock))) {
            throw new PeriodReversed();
        }
        jdbc.sql("delete from organization_college_leader where unit = ? and valid_from = ?").params(college.value(), from).update();
        jdbc.sql("""
                update organization_college_leader set valid_to = ?
                where unit = ? and (valid_to is null or valid_to >= ?)""").params(from.minusDays(1), college.value(), from).update();
        jdbc.sql("insert into organization_college_leader (unit, person, valid_from) values (?, ?, ?)")
                .params(units.get(college).id().value(), person.id().value(), from).update();
        audit.changed(by, "organization.leaderSet", "unit:" + college.value(), "from=" + from + " person=" + person.id().value());
    }

    /** Nobody answers for it from tomorrow on. @throws NotFound if there is no such entry */
    @Transactional
    public void end(Actor by, long id) {
        if (jdbc.sql("update organization_college_leader set valid_to = ? where id = ? and (valid_to is null or valid_to > ?)")
                .params(LocalDate.now(clock), id, LocalDate.now(clock)).update() == 0) {
            throw new NotFound("leader of a college " + id);
        }
        audit.changed(by, "organization.leaderEnds", "leader:" + id, null);
    }
}
