package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;

class ExpectedReportTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);
    private static final Actor KEEPER = new Actor(1, "林晓", 11L, "一班网格员", null);
    private static final Actor CHECKER = new Actor(2, "陈立", 12L, "辅导员", null);

    @Test
    void filesInTime() {
        var report = due();

        file(report, at(15, 59));

        assertThat(report.status()).isEqualTo(ReportStatus.FILED);
        assertThat(report.late()).isFalse();
        assertThat(report.zeroDays()).isEqualTo(4);
    }

    @Test
    void marksAsLateWhatComesAfterTheCutOff() {
        var report = due();

        file(report, at(16, 1));

        assertThat(report.late()).isTrue();
    }

    @Test
    void refusesASecondFiling() {
        var report = due();
        file(report, at(9, 0));

        assertThatThrownBy(() -> file(report, at(9, 5))).isInstanceOf(NotToBeFiledNow.class);
    }

    @Test
    void letsNobodyCheckHisOwnReport() {
        var report = due();
        file(report, at(9, 0));

        assertThatThrownBy(() -> report.accept(KEEPER, at(9, 5))).isInstanceOf(CheckerIsMaker.class);
        assertThatThrownBy(() -> report.sendBack(KEEPER, "缺")).isInstanceOf(CheckerIsMaker.class);
    }

    @Test
    void sendsBackOnlyWithAReason() {
        var report = due();
        file(report, at(9, 0));

        assertThatThrownBy(() -> report.sendBack(CHECKER, " ")).isInstanceOf(ReasonMissing.class);
    }

    @Test
    void keepsTheFirstVersionWhenAReturnedReportComesAgain() {
        var report = due();
        file(report, at(9, 0));
        report.sendBack(CHECKER, "住处没有写");

        var second = file(report, at(16, 30));

        assertThat(second.number()).isEqualTo(2);
        assertThat(report.late()).as("the first one was in time").isFalse();
        assertThat(report.zeroDays()).as("one day counts once").isEqualTo(4);
    }

    @Test
    void takesASupplementAfterTheCloseAndKeepsItKnownAsOne() {
        var report = new ExpectedReport(owed(), 0, ReportStatus.MISSED);

        var version = file(report, at(23, 59).plusSeconds(3600));

        assertThat(version.supplement()).isTrue();
        assertThat(report.supplement()).isTrue();
        assertThat(report.late()).isTrue();
    }

    @Test
    void correctsOnlyWhatWasAccepted() {
        var report = due();
        file(report, at(9, 0));

        assertThatThrownBy(() -> correct(report)).isInstanceOf(OnlyAcceptedIsCorrected.class);
        report.accept(CHECKER, at(10, 0));
        var corrected = correct(report);

        assertThat(corrected.number()).isEqualTo(2);
        assertThat(corrected.amendment().selfCorrection()).isTrue();
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(report.corrected()).isTrue();
    }

    private static ReportVersion correct(ExpectedReport report) {
        return report.correct(zero(), grounds(), Filer.of(KEEPER),
                new ReportVersion.Amendment("漏了一人", true, 3, "王敏"), at(18, 0), ZONE);
    }

    private static ReportVersion file(ExpectedReport report, Instant now) {
        return report.file(zero(), grounds(), KEEPER, now, ZONE);
    }

    private static ExpectedReport due() {
        return new ExpectedReport(owed(), 0, ReportStatus.DUE);
    }

    private static ExpectedReport.Owed owed() {
        return new ExpectedReport.Owed(new MatterId(UUID.randomUUID()), 1, DAY, ReportingLine.STUDENT, new UnitId(7),
                "/1/2/7/", "WG0007", "一班网格", new UnitId(2), new SeatId(11), new SeatId(12), 2, at(16, 0), at(16, 30),
                3, null, 0);
    }

    private static Filing zero() {
        return new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), new Whereabouts(0, 0, 2, 0, 0), null, "", "",
                null);
    }

    private static Grounds grounds() {
        return new Grounds(Set.of(1L, 2L), DAY, DAY.atTime(9, 0), List.of(), false, List.of("居家观察", "住处待核实"));
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
