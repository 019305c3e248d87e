package org.shouze.reporting;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Concern;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/** How completely, how punctually and how carefully is reported: against the list of expected reports (domain.md P3). */
@Component
class ReportIndicators implements Indicators {

    private static final String FILED = "e.filed_at <= :at";
    private static final IndicatorSource REPORTS = new IndicatorSource("reports", "reporting_expected e",
            "e.report_day in (:days) and e.id" + IndicatorSource.SHUT_TO_NOBODY, "e.unit_path", "e.unit", "e.report_day",
            "cast(e.id as varchar(64))", "e.id", null, "'reporting.pages.status.' || e.status", "e.due_at", true);
    private static final IndicatorSource URGENT = new IndicatorSource("urgentReports", "reporting_urgent u",
            "u.raised_at >= :start and u.raised_at < :end and u.raised_at <= :at and u.id" + IndicatorSource.SHUT_TO_NOBODY,
            "u.unit_path", "u.unit", null,
            "cast(u.id as varchar(64))", "u.id", "u.number", "'reporting.urgent'", null, false);

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.share("reportsComplete", REPORTS, "e.status <> 'EXEMPT'", FILED, Sense.MORE).heading(10),
                Indicator.share("reportsOnTime", REPORTS, "e.status <> 'EXEMPT' and e.due_at <= :at",
                        FILED + " and not e.late", Sense.MORE).heading(20),
                Indicator.share("everyoneReached", REPORTS, FILED, "e.unreached = 0", Sense.MORE).heading(30),
                Indicator.count("reportsMissing", REPORTS,
                        "e.status <> 'EXEMPT' and e.due_at <= :at and (e.filed_at is null or e.filed_at > :at)",
                        Sense.LESS).asked(Concern.STREAK),
                Indicator.count("unreachedAgain", REPORTS, FILED + " and " + """
                        e.unreached > 0 and exists (select 1 from reporting_expected p where p.id = e.previous
                            and p.unreached > 0)""", Sense.LESS).asked(Concern.ANY),
                Indicator.share("checkedOnTime", REPORTS, "e.status <> 'EXEMPT' and e.check_due_at <= :at",
                        "e.accepted_at <= e.check_due_at", Sense.MORE),
                Indicator.share("zeroReports", REPORTS, FILED, "e.answer = 'ZERO'", Sense.PLAIN),
                Indicator.share("sameAsBefore", REPORTS, FILED,
                        "(e.answer = 'UNCHANGED' or e.answer = 'ZERO' and e.zero_days > 0)", Sense.PLAIN),
                Indicator.share("corrected", REPORTS, FILED, "e.corrected", Sense.PLAIN),
                Indicator.count("selfCorrected", REPORTS, """
                        e.corrected and exists (select 1 from reporting_version s where s.report = e.id
                            and s.self_correction)""", Sense.CREDIT),
                Indicator.count("earlyWarnings", URGENT, "1 = 1", Sense.CREDIT));
    }
}
