package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Answer;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One zero report travels from its grid to the college, through every layer. */
abstract class SpineTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 11);

    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Units units;
    @Autowired TestClock clock;

    private Grid grid;
    private Acting keeper;
    private Acting counselor;
    private MatterId report;

    @BeforeEach
    void theRoundIsOpen() {
        OpenDay.at(DAY, clock, rounds, jdbc);
        grid = office.grid("WG0010");
        keeper = office.holder(grid.keeper());
        counselor = office.holder(grid.checker());
        report = reports.within(DAY, grid.unit().path()).get(0).id();
    }

    @Test
    void aZeroReportTravelsFromTheGridToItsChecker() {
        clock.advance(Duration.ofHours(1));

        office.finish(report, "fileReport", keeper, zero(grid.people()));

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.FILED);
        assertThat(office.waitsAt(report, "checkReport", counselor)).isTrue();
        assertThatThrownBy(() -> office.finish(report, "checkReport", keeper, new CheckReport.Form(true, "")))
                .isInstanceOf(NotFound.class);

        office.finish(report, "checkReport", counselor, new CheckReport.Form(true, ""));

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(units.nearest(grid.unit().id(), Level.COLLEGE)).isPresent();
    }

    static ReportForm zero(int people) {
        return new ReportForm(Answer.ZERO, true, List.of(CheckedBy.PHONE), 0, 0, people, 0, 0, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), "", "", null, "", null, null);
    }
}
