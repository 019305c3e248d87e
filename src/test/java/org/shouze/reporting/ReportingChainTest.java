package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;

/** Reports travel through the real pages, from the grid to the authority. */
abstract class ReportingChainTest extends ReportingChain {

    @Test
    void aZeroTravelsFromTheGridToTheAuthority() {
        var report = report();

        act(report, "reporting/file-report", zero());
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.FILED);
        act(report, "reporting/check-report", "accepted", "true", "comment", "");
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);

        at("16:30");
        totals.openDue();
        signThrough(total(Rung.COLLEGE));
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.CONSOLIDATED);
        at("17:00");
        totals.openDue();
        signThrough(total(Rung.LINE_OFFICE));
        at("17:30");
        totals.openDue();
        var school = total(Rung.HEADQUARTERS);
        signThrough(school);
        act(school, "reporting/record-receipt", "channel", "上级平台", "sentAt", day + "T17:30", "receipt", "HZ-1");

        var signed = totals.current(school).signed();
        assertThat(signed.figures().total()).isEqualTo(grid.people());
        assertThat(signed.tally().expected()).isEqualTo(grids.all().size());
        assertThat(totals.dispatches(school)).singleElement().extracting(Totals.Dispatch::receipt).isEqualTo("HZ-1");
        assertThat(open(school)).isEmpty();
    }

    @Test
    void aReturnedReportComesBackCompleted() {
        var report = report();
        act(report, "reporting/file-report", zero());

        act(report, "reporting/check-report", "accepted", "false", "comment", "请写明核对方式");
        assertThat(page(report, "reporting/revise-report")).contains("请写明核对方式");
        act(report, "reporting/revise-report", zero());
        act(report, "reporting/check-report", "accepted", "true", "comment", "");

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(reports.versions(report)).hasSize(2);
    }

    @Test
    void wrongInputStaysOnThePageWithItsMessage() {
        var report = report();
        var answer = post(report, "reporting/file-report", "answer", "ZERO", "inTown", "1", "remarks", "住校外");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("各处合计 1 人").contains("住校外");
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.DUE);
    }

    @Test
    void aLateReportAndACorrectionClimbToASecondSignature() {
        var report = report();
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE);
        signThrough(college);
        at("23:59");
        rounds.closeDue();

        act(report, "reporting/file-late-report", zero());
        act(report, "reporting/check-report", "accepted", "true", "comment", "");
        assertThat(totals.current(college).status()).isEqualTo(TotalStatus.RESIGN);
        sign(resign(college));
        assertThat(totals.current(college).signed().figures().total()).isEqualTo(grid.people());

        var keeper = new Actor(holder(grid.keeper()).value(), "网格员", grid.keeper().value(), "网格员", null);
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());
        var correction = corrections.propose(report, new Filing(Answer.NEWS, false, null,
                new Whereabouts(0, 0, grid.people(), 0, 0), new Named(List.of(Long.valueOf(person)), null, null, null,
                        null, null, null, null), "昨晚返回", "", null), "漏报一人", keeper);
        act(correction, "reporting/approve-correction", "decision", "REVISE", "opinion", "写明从哪里返回");
        var form = new ArrayList<>(List.of("pursued", "true", "reason", "漏报一人，武汉返回", "answer", "NEWS",
                "inTown", String.valueOf(grid.people()), "returned", person, "explanation", "昨晚返回"));
        act(correction, "reporting/revise-correction", form.toArray(String[]::new));
        act(correction, "reporting/approve-correction", "decision", "APPROVE", "opinion", "属实");

        assertThat(corrections.get(correction).status()).isEqualTo(CorrectionView.Status.APPLIED);
        assertThat(totals.current(college).difference().returned()).isEqualTo(1);
        sign(resign(college));
        assertThat(totals.current(college).version()).isEqualTo(3);
    }

    @Test
    void aSuspectedCaseIsAcknowledgedAtEachLevelAndDecided() {
        var report = report();
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());

        act(report, "reporting/file-report", "answer", "NEWS", "inTown", String.valueOf(grid.people()), "suspected",
                person, "fever", person, "remarks", "体温 38.5");
        assertThat(page(report, "reporting/check-report")).contains("体温 38.5");

        var urgent = new MatterId(jdbc.sql("select id from reporting_urgent where report = ?").param(report.value())
                .query(UUID.class).single());
        act(urgent, "reporting/acknowledge-at-college", "note", "已隔离");
        act(urgent, "reporting/acknowledge-at-line-office", "note", "");
        act(urgent, "reporting/acknowledge-at-headquarters", "note", "");
        act(urgent, "reporting/decide-measures", "measures", "送定点医院");
        assertThat(open(urgent)).isEmpty();
    }
}
