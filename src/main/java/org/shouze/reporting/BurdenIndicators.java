package org.shouze.reporting;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.Indicator.Word;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/**
 * What the forms of this room ask of a unit: how many fields, which of them it was asked before, how many minutes. The
 * minutes are declared for each field ({@code reporting_field}), not measured.
 */
@Component
class BurdenIndicators implements Indicators {

    /** The forms that units owe, and whether each was asked before. */
    static final String OWED = """
            (select e.id, e.unit, e.unit_path, e.report_day, e.due_at, e.round, 'REPORT' form, e.previous is not null known
                from reporting_expected e where e.report_day in (:days) and e.status <> 'EXEMPT'
            union all select t.id, t.unit, t.unit_path, t.report_day, t.due_at, t.round, 'TOTAL', exists (select 1
                from reporting_total p where p.unit = t.unit and p.rung = t.rung and p.line = t.line
                    and p.report_day < t.report_day) from reporting_total t where t.report_day in (:days)) o""";
    static final String ASKED = OWED + " " + """
            join (select r.id round, f.form, count(*) fields, sum(f.seconds) / 60 minutes,
                    count(case when f.valid_from < r.report_day then 1 end) again
                from reporting_round r join reporting_field f on f.valid_from <= r.report_day
                    and (f.valid_to is null or f.valid_to >= r.report_day)
                where r.report_day in (:days) group by r.id, f.form) a on a.round = o.round and a.form = o.form""";
    static final String OPEN_TO_ALL = "o.id" + IndicatorSource.SHUT_TO_NOBODY;
    private static final IndicatorSource FORMS = new IndicatorSource("forms", ASKED, OPEN_TO_ALL,
            "o.unit_path", "o.unit", "o.report_day", "cast(o.id as varchar(64))", "o.id", null,
            "'reporting.burden.form.' || o.form", "o.due_at", false);

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("fieldsAsked", FORMS, "1 = 1", Sense.PLAIN).weighed(Word.FIELDS, "a.fields"),
                Indicator.share("fieldsAskedBefore", FORMS, "1 = 1", "o.known", Sense.PLAIN)
                        .weighed(Word.FIELDS, "a.fields", "a.again"),
                Indicator.count("minutesAsked", FORMS, "1 = 1", Sense.PLAIN).weighed(Word.MINUTES, "a.minutes"));
    }
}
