package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.UrgentReports;
import org.springframework.beans.factory.annotation.Autowired;

abstract class UrgentReportFlowsTest extends Flows {

    private static final String HEADQUARTERS = "疫情防控工作领导小组办公室";
    private static final Acknowledging.Form SEEN = new Acknowledging.Form("已隔离");

    @Autowired UrgentReports urgent;

    /** An urgent report takes nothing from its college: one serves them all. */
    private Place place;

    UrgentReportFlowsTest() {
        super("urgent-report", LocalDate.of(2020, 1, 7));
    }

    @BeforeAll
    void oneCollege() {
        place = place();
    }

    @BeforeEach
    void inTheMorning() {
        at("09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"College LineOffice Headquarters", "College Headquarters LineOffice",
        "LineOffice College Headquarters", "LineOffice Headquarters College", "Headquarters College LineOffice",
        "Headquarters LineOffice College"})
    void allSignForItInAnyOrderBeforeItIsDecided(String order) {
        var report = raised();
        assertThat(way(report)).startsWith("urgentRaised", "raisedToFork", "fork").contains("forkToCollege",
                "forkToLineOffice", "forkToHeadquarters").doesNotContain("join");

        var waiting = new ArrayList<>(List.of(order.split(" ")));
        while (!waiting.isEmpty()) {
            assertThat(way(report)).doesNotContain("joinToDecide", "decideMeasures");
            var level = waiting.remove(0);
            office.finish(report, "acknowledgeAt" + level, who(level), SEEN);
            assertThat(office.waitsAt(report, "acknowledgeAt" + level, head(HEADQUARTERS))).isFalse();
        }

        assertThat(way(report)).endsWith("joinToDecide", "decideMeasures");
        office.finish(report, "decideMeasures", head(HEADQUARTERS), new DecideMeasures.Form("送定点医院"));
        assertThat(way(report)).endsWith("decideToEnd", "urgentHandled");
        assertThat(isClosed(report)).isTrue();
    }

    @Test
    void eachLevelSignsForItselfOnly() {
        var report = raised();

        refused(report, "acknowledgeAtCollege", deputy(place), SEEN);
        refused(report, "acknowledgeAtCollege", head("学生工作部"), SEEN);
        refused(report, "acknowledgeAtLineOffice", secretary(place), SEEN);
        refused(report, "acknowledgeAtLineOffice", head("人事处"), SEEN);
        refused(report, "acknowledgeAtHeadquarters", keeper(place.grid()), SEEN);

        assertThat(way(report)).doesNotContain("collegeToJoin", "lineOfficeToJoin", "headquartersToJoin");
    }

    private MatterId raised() {
        return urgent.raise(place.grid().unit().id(), ReportingLine.STUDENT, 1, "一人发热", keeper(place.grid()).actor());
    }

    private Acting who(String level) {
        return switch (level) {
            case "College" -> secretary(place);
            case "LineOffice" -> head("学生工作部");
            default -> head(HEADQUARTERS);
        };
    }

    private Acting head(String office) {
        return this.office.holder("OFFICE_HEAD", office);
    }
}
