package org.shouze.reporting;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Concern;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.Indicator.Word;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/** How completely, how punctually and how carefully is reported: against the list of expected reports (domain.md P3). */
@Component
class ReportIndicators implements Indicators {

    private static final String FILED = "e.filed_at <= :at";
    private static final String EXPECTED = "e.status <> 'EXEMPT'";
    private static final String REACHED = "greatest(e.people - coalesce(e.unreached, 0), 0)";
    /** Who was not reached may be somebody to follow up: the least that can be said is told. */
    private static final String REACHED_OF_FOLLOWED = "greatest(e.followed - coalesce(e.unreached, 0), 0)";
    private static final String LOST = FILED + " and " + """
            e.unreached > 0 and exists (select 1 from reporting_expected p where p.id = e.previous and p.unreached > 0)""";
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
                Indicator.share("reportsComplete", REPORTS, EXPECTED, FILED, Sense.MORE)
                        .heading(10, "clipboard-check"),
                Indicator.share("reportsOnTime", REPORTS, EXPECTED + " and e.due_at <= :at",
                        FILED + " and not e.late", Sense.MORE).heading(20, "clock-check"),
                Indicator.share("followedUp", REPORTS, EXPECTED + " and e.followed > 0", FILED, Sense.MORE)
                        .weighed(Word.PEOPLE, "e.followed", REACHED_OF_FOLLOWED).heading(30, "device-heart-monitor"),
                Indicator.share("coverage", REPORTS, EXPECTED, FILED, Sense.MORE).weighed(Word.PEOPLE, "e.people", REACHED),
                Indicator.share("everyoneReached", REPORTS, FILED, "e.unreached = 0", Sense.MORE),
                Indicator.count("reportsMissing", REPORTS,
                        EXPECTED + " and e.due_at <= :at and (e.filed_at is null or e.filed_at > :at)",
                        Sense.LESS).asked(Concern.STREAK),
                Indicator.count("unreachedAgain", REPORTS, LOST, Sense.LESS).asked(Concern.ANY),
                Indicator.count("peopleLost", REPORTS, LOST, Sense.LESS).weighed(Word.PEOPLE, "e.unreached"),
                Indicator.share("checkedOnTime", REPORTS, EXPECTED + " and e.check_due_at <= :at",
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
