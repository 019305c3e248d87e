package org.shouze.organization;

import java.time.LocalDate;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty on which day (值班带班), with the phone that is answered. */
@Component
public class DutyRoster {

    /** 带班领导, 值班 */
    public enum Role { LEADER, ON_DUTY }

    private final JdbcClient jdbc;
    private final Units units;
    private final People people;
    private final Audit audit;

    DutyRoster(JdbcClient jdbc, Units units, People people, Audit audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.audit = audit;
    }

    /** Both days included; by day, unit, and the leader first. */
    public List<Duty> between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select d.id, d.on_day, d.unit, d.role, d.phone, p.id as person, p.name
                from organization_duty d
                join organization_person p on p.id = d.person
                join organization_unit u on u.id = d.unit
                where d.on_day between ? and ?
                order by d.on_day, u.position, d.role, p.number""").params(from, to)
                .query((row, n) -> new Duty(row.getLong("id"), row.getObject("on_day", LocalDate.class),
                        units.get(new UnitId(row.getLong("unit"))), new PersonId(row.getLong("person")),
                        row.getString("name"), Role.valueOf(row.getString("role")), row.getString("phone")))
                .list();
    }

    /**
     * The same entry twice is one; a new phone replaces the old.
     *
     * @throws NoSuchPerson if nobody has that number
     */
    @Transactional
    public void put(Actor by, LocalDate day, UnitId unit, String number, Role role, String phone) {
        var person = people.numbered(number).orElseThrow(() -> new NoSuchPerson(number));
        var known = jdbc.sql("update organization_duty set phone = ? where on_day = ? and unit = ? and person = ?"
                + " and role = ?").params(phone, day, unit.value(), person.id().value(), role.name()).update();
        if (known == 0) {
            jdbc.sql("insert into organization_duty (on_day, unit, person, role, phone) values (?, ?, ?, ?, ?)")
                    .params(day, units.get(unit).id().value(), person.id().value(), role.name(), phone).update();
        }
        audit.changed(by, "organization.dutySet", "unit:" + unit.value(),
                "day=" + day + " person=" + person.id().value() + " role=" + role);
    }

    /** @throws org.shouze.NotFound if there is no such entry */
    @Transactional
    public void remove(Actor by, long id) {
        if (jdbc.sql("delete from organization_duty where id = ?").param(id).update() == 0) {
            throw new NotFound(id);
        }
        audit.changed(by, "organization.dutyRemoved", "duty:" + id, null);
    }

    public record Duty(long id, LocalDate day, Unit unit, PersonId person, String name, Role role, String phone) {}
}
