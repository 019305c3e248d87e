package org.shouze.supervision;

import java.time.LocalDate;
import java.util.List;

import org.shouze.organization.Unit;
import org.shouze.reporting.Answer;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.Reports;
import org.springframework.stereotype.Component;

/** The zero reports of a day that a unit and all below it signed and that were accepted: who filed, never what of whom. */
@Component
class ZeroReports {

    private final Reports reports;

    ZeroReports(Reports reports) {
        this.reports = reports;
    }

    List<ReportView> of(LocalDate day, Unit unit) {
        return reports.within(day, unit.path()).stream().filter(report -> report.answer() == Answer.ZERO)
                .filter(report -> report.status() == ReportStatus.ACCEPTED).toList();
    }
}
