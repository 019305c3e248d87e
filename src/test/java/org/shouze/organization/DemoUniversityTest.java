package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = OrganizationSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles({"demo", "test"})
abstract class DemoUniversityTest {

    @ContextConfiguration(initializers = OrganizationSlice.OnH2.class)
    static class OnH2Test extends DemoUniversityTest {}

    @ContextConfiguration(initializers = OrganizationSlice.OnPostgres.class)
    static class OnPostgresTest extends DemoUniversityTest {}

    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired DutyRoster duties;
    @Autowired Establishment establishment;
    @Autowired TestClock clock;

    @Test
    void isThereAfterTheFirstStart() {
        assertThat(units.school().name()).isEqualTo("中共滨海师范学院委员会");
        assertThat(held("A00001")).containsExactly("系统管理员");
        assertThat(held("A00003")).containsExactly("审计管理员");
        assertThat(establishment.gaps()).extracting(Seat::title).containsExactly("纪委审理");
    }

    @Test
    void hasPeopleOnLeaveAndOnDuty() {
        var college = units.named("设计学院党总支").orElseThrow();

        assertThat(establishment.of(college.id())).anySatisfy(o -> assertThat(o.sitting())
                .anySatisfy(s -> assertThat(s.away()).isNotEmpty()));
        assertThat(duties.between(LocalDate.now(clock), LocalDate.now(clock))).hasSize(21 * 2)
                .extracting(DutyRoster.Duty::phone).allMatch(phone -> phone.startsWith("199"));
    }

    private List<String> held(String number) {
        return seats.heldBy(people.numbered(number).orElseThrow().id()).stream().map(h -> h.seat().title()).toList();
    }
}
