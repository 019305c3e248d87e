package org.shouze.accountability.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shouze.accountability.Cases;
import org.shouze.accountability.NewCase;
import org.shouze.basis.SubjectKind;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that was just proposed; the subject has an account, and sits in a college. */
@Component
class PlantedAccountability implements PlantedCase {

    private final Cases cases;
    private final Office office;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;
    private int planted;

    PlantedAccountability(Cases cases, Office office, Units units, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.office = office;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var college = units.within(units.school().id(), Level.COLLEGE).get(5);
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());
        var id = cases.propose(new NewCase(SubjectKind.LEADING_CADRE, subject.person(), college.id(),
                "A19/FALSIFIED/LEADING_CADRE", LocalDate.now(clock).minusDays(40 + planted++), "埋设事实文字甲乙丙",
                "埋设理由文字丁戊己"), office.person("T01023").actor());
        var starter = office.person("T01003");
        var item = jdbc.sql("select id from work_item where matter_id = ?").param(id.value()).query(String.class).single();
        var number = jdbc.sql("select number from matter where id = ?").param(id.value()).query(String.class).single();
        return new Planted(Map.of("/matters/{id}", id.toString(), "/work/{id}", item, "/accountability/decisions/{id}",
                id.toString()), List.of("埋设事实文字甲乙丙", "埋设理由文字丁戊己", number), starter,
                Map.of("subject", subject, "his superior", office.holder("COLLEGE_SECRETARY", college.id())));
    }
}
