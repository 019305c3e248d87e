package org.shouze.reporting;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/**
 * How long a day's reports stay at each level on their way up: from filing to the check; from when a level is asked for its
 * total to its first signature. By the clock, since reports are due on every day.
 */
@Component
class HopIndicators implements Indicators {

    private static final String HOPS = """
            (select e.id, e.unit, e.unit_path, e.report_day, 'reporting.hop.1' hop,
                (extract(epoch from e.accepted_at) - extract(epoch from e.filed_at)) / 60 minutes
                from reporting_expected e where e.report_day in (:days) and e.accepted_at <= :at and e.accepted_at >= e.filed_at
            union all select t.id, t.unit, t.unit_path, t.report_day, 'reporting.hop.' || case t.rung when 'COLLEGE' then '2'
                    when 'LINE_OFFICE' then '3' else '4' end,
                (extract(epoch from v.signed_at) - extract(epoch from l.opened_at)) / 60
                from reporting_total t join reporting_round_level l on l.round = t.round and l.rung = t.rung and l.line = t.line
                join reporting_total_version v on v.total = t.id and v.number = (select min(s.number)
                    from reporting_total_version s where s.total = t.id and s.signed_at is not null)
                where t.report_day in (:days) and v.signed_at <= :at) h""";
    private static final IndicatorSource LEVELS = new IndicatorSource("hops", HOPS, "h.id" + IndicatorSource.SHUT_TO_NOBODY,
            "h.unit_path", "h.unit", "h.report_day", "cast(h.id as varchar(64))", "h.id", null, "h.hop", null, false);

    @Override
    public List<Indicator> indicators() {
        return List.of(Indicator.duration("hopDelay", LEVELS, "1 = 1", "h.minutes"));
    }
}
