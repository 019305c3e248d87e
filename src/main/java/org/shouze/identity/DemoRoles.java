package org.shouze.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People of the demo whose work belongs together: from one grid up to the school. */
@Component
@Profile("demo")
public class DemoRoles {

    /** @param key message key of the role; @param seat what they are, in full */
    public record Role(String key, String login, String name, String seat) {}

    private record Wanted(String key, SeatId seat) {}

    private final Grids grids;
    private final Units units;
    private final Seats seats;
    private final People people;
    private final DemoPassword password;
    private volatile List<Role> chosen = List.of();

    DemoRoles(Grids grids, Units units, Seats seats, People people, DemoPassword password) {
        this.grids = grids;
        this.units = units;
        this.seats = seats;
        this.people = people;
        this.password = password;
    }

    public String password() {
        return password.plain();
    }

    /** Empty until the demo university is there. */
    public List<Role> roles() {
        if (chosen.isEmpty()) {
            chosen = choose();
        }
        return chosen;
    }

    private List<Role> choose() {
        var wanted = new ArrayList<Wanted>();
        var all = grids.all();
        var holders = seats.holders(all.stream().flatMap(grid -> List.of(grid.keeper(), grid.checker()).stream()).toList());
        var students = first(all, holders, Grids.Line.STUDENT);
        students.ifPresent(grid -> {
            wanted.add(new Wanted("keeper", grid.keeper()));
            wanted.add(new Wanted("counselor", grid.checker()));
            college(grid).ifPresent(college -> {
                first(within(all, college), holders, Grids.Line.STAFF)
                        .ifPresent(staff -> wanted.add(new Wanted("branch", staff.checker())));
                wanted.add(new Wanted("collegeDeputy", seats.at("COLLEGE_DEPUTY_SECRETARY", college.id())));
                wanted.add(new Wanted("college", seats.at("COLLEGE_SECRETARY", college.id())));
            });
        });
        units.named("学生工作部").ifPresent(office -> wanted.add(new Wanted("studentAffairs", seats.at("OFFICE_CLERK", office.id()))));
        units.named("疫情防控工作领导小组办公室")
                .ifPresent(office -> wanted.add(new Wanted("headquarters", seats.at("OFFICE_CLERK", office.id()))));
        units.named("组织部").ifPresent(office -> wanted.add(new Wanted("organization", seats.at("OFFICE_CLERK", office.id()))));
        units.named("纪委（纪检监察机构）").ifPresent(office -> {
            wanted.add(new Wanted("caseSupervisor", seats.at("CASE_SUPERVISOR", office.id())));
            wanted.add(new Wanted("disciplineOfficer", seats.at("DISCIPLINE_OFFICER", office.id())));
            wanted.add(new Wanted("disciplineHead", seats.at("DISCIPLINE_DEPUTY_SECRETARY", office.id())));
        });
        if (!all.isEmpty()) {
            UnitId school = units.school().id();
            wanted.add(new Wanted("disciplineSecretary", seats.at("DISCIPLINE_SECRETARY", school)));
            wanted.add(new Wanted("leader", seats.at("UNIVERSITY_DEPUTY_SECRETARY", school)));
            wanted.add(new Wanted("systemAdmin", seats.at("SYSTEM_ADMIN", school)));
            wanted.add(new Wanted("securityAdmin", seats.at("SECURITY_ADMIN", school)));
            wanted.add(new Wanted("auditAdmin", seats.at("AUDIT_ADMIN", school)));
        }
        return people(wanted);
    }

    private List<Role> people(List<Wanted> wanted) {
        var holders = seats.holders(wanted.stream().map(Wanted::seat).toList());
        var persons = people.get(holders.values().stream().flatMap(Collection::stream).map(Seats.Holder::person).distinct().toList());
        var roles = new ArrayList<Role>();
        for (var role : wanted) {
            holders.getOrDefault(role.seat(), List.of()).stream().filter(holder -> !holder.substitute()).findFirst()
                    .map(holder -> persons.get(holder.person()))
                    .ifPresent(person -> roles.add(role(role, person)));
        }
        return List.copyOf(roles);
    }

    private Role role(Wanted wanted, Person person) {
        return new Role("identity.demo." + wanted.key(), person.number(), person.name(), seats.get(wanted.seat()).title());
    }

    private Optional<Unit> college(Grids.Grid grid) {
        return units.nearest(grid.unit().id(), Level.COLLEGE);
    }

    private static List<Grids.Grid> within(List<Grids.Grid> all, Unit college) {
        return all.stream().filter(grid -> college.covers(grid.unit().path())).toList();
    }

    private static Optional<Grids.Grid> first(List<Grids.Grid> grids, Map<SeatId, List<Seats.Holder>> holders, Grids.Line line) {
        return grids.stream().filter(grid -> grid.line() == line && held(holders, grid.keeper()) && held(holders, grid.checker()))
                .findFirst();
    }

    private static boolean held(Map<SeatId, List<Seats.Holder>> holders, SeatId seat) {
        return !holders.getOrDefault(seat, List.of()).isEmpty();
    }
}
