package org.shouze.organization;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import org.shouze.audit.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented 滨海师范学院, taken over from its own registers when nothing is there yet. */
@Component
@Profile("demo")
@Order(10)
class DemoUniversity implements ApplicationRunner {

    private static final int DAYS = 8;
    private static final List<String> OFFICES = List.of("疫情防控工作领导小组办公室", "党委办公室", "学生工作部", "校医院");

    private final Registers registers;
    private final Units units;
    private final Seats seats;
    private final Administrators administrators;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoUniversity(Registers registers, Units units, Seats seats, Administrators administrators, JdbcTemplate jdbc,
            Clock clock) {
        this.registers = registers;
        this.units = units;
        this.seats = seats;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!units.isEmpty()) {
            return;
        }
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            files.put(register, new ClassPathResource("demo/" + register.title() + ".xlsx").getContentAsByteArray());
        }
        registers.apply(Actor.SYSTEM, files);
        administrators.seat("SYSTEM_ADMIN", "A00001 系统管理员", "A00004 系统管理员二");
        administrators.seat("SECURITY_ADMIN", "A00002 安全管理员");
        administrators.seat("AUDIT_ADMIN", "A00003 审计管理员");
        leave();
        duties();
        leaders();
    }

    private void leaders() {
        var leaders = holders("UNIVERSITY_DEPUTY_SECRETARY", units.school().name());
        var colleges = units.within(units.school().id(), UnitKind.Level.COLLEGE);
        for (int n = 0; n < colleges.size() && !leaders.isEmpty(); n++) {
            jdbc.update("insert into organization_college_leader (unit, person, valid_from) values (?, ?, ?)",
                    colleges.get(n).id().value(), leaders.get(n % leaders.size()).value(), today().minusDays(30));
        }
    }

    /** Three people are on leave now or soon, and one post has been vacant for some days. */
    private void leave() {
        substitute("COLLEGE_DEPUTY_SECRETARY", "COLLEGE_SECRETARY", "设计学院党总支", -1, 4);
        substitute("BRANCH_SECRETARY", "BRANCH_ORGANIZATION_MEMBER", "机电学院学生第十八党支部", 0, 2);
        substitute("COLLEGE_PUBLICITY_MEMBER", "COLLEGE_ORGANIZATION_MEMBER", "体育学院党委", 3, 9);
        jdbc.update("update organization_appointment set valid_to = ? where seat = ?", today().minusDays(12),
                seat("CASE_REVIEWER", "纪委（纪检监察机构）").value());
    }

    private void substitute(String absent, String substitute, String unit, int from, int to) {
        jdbc.update("insert into organization_substitution (absent, substitute, valid_from, valid_to)"
                + " values (?, ?, ?, ?)", holders(absent, unit).get(0).value(), holders(substitute, unit).get(0).value(),
                today().plusDays(from), today().plusDays(to));
    }

    private void duties() {
        var rows = new ArrayList<Object[]>();
        for (int day = 0; day < DAYS; day++) {
            for (var office : OFFICES) {
                duty(rows, day, office, "LEADER", holders("OFFICE_HEAD", office));
                duty(rows, day, office, "ON_DUTY", holders("OFFICE_CLERK", office));
            }
            for (var college : units.within(units.school().id(), UnitKind.Level.COLLEGE)) {
                duty(rows, day, college.name(), "LEADER", holders(day % 2 == 0
                        ? "COLLEGE_SECRETARY" : "COLLEGE_DEPUTY_SECRETARY", college.name()));
                duty(rows, day, college.name(), "ON_DUTY", holders("COLLEGE_ORGANIZATION_MEMBER", college.name()));
            }
        }
        jdbc.batchUpdate("""
                insert into organization_duty (on_day, unit, role, person, phone)
                select ?, ?, ?, id, phone from organization_person where id = ?""", rows);
    }

    private void duty(List<Object[]> rows, int day, String unit, String role, List<PersonId> turns) {
        if (!turns.isEmpty()) {
            rows.add(new Object[] {today().plusDays(day), units.named(unit).orElseThrow().id().value(), role,
                turns.get(day % turns.size()).value()});
        }
    }

    private List<PersonId> holders(String post, String unit) {
        var seat = seat(post, unit);
        return seats.holders(List.of(seat)).get(seat).stream().map(Seats.Holder::person).toList();
    }

    private SeatId seat(String post, String unit) {
        return seats.at(post, units.named(unit).orElseThrow().id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
