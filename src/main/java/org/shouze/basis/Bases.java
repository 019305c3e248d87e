package org.shouze.basis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The door: which rule judges what was done, which measures it allows, who may decide them. The values are dated data
 * that the product ships; a later version is a row, never a change of an earlier one.
 */
@Component
public class Bases {

    private final Rows rows;

    Bases(Rows rows) {
        this.rows = rows;
    }

    /** What the notice's words mean for this kind of subject by the rules in force on that day. */
    public List<Ground> groundsFor(SubjectKind kind, LocalDate conduct) {
        return book().grounds(kind, conduct);
    }

    /** @throws NoRuleVersion if no version of any rule knows it */
    public Ground ground(String code) {
        return book().ground(code);
    }

    /**
     * What this body may decide, by the rule in force when it was done, or today's where that is milder; the lightest
     * first.
     *
     * @param conduct last day of what was done
     * @param phrase  what it was, or null while it is not yet said
     * @param decider or null for whatever anybody may decide
     */
    public List<Measure> measuresFor(SubjectKind kind, Phrase phrase, LocalDate conduct, LocalDate decision,
            Decider decider) {
        return book().measures(kind, phrase, conduct, decision).stream()
                .filter(measure -> decider == null || measure.mayBeDecidedBy(decider)).toList();
    }

    /** The same before it is said what it was. */
    public List<Measure> measuresFor(SubjectKind kind, LocalDate conduct, LocalDate decision, Decider decider) {
        return measuresFor(kind, null, conduct, decision, decider);
    }

    /**
     * @return the measure with the basis it stands on
     * @throws NoRuleVersion         if no rule was in force for it then
     * @throws MeasureOutsideSubject if that kind of subject has no such measure for it
     * @throws MeasureBeyondPower    if this body may not decide it
     */
    public Measure demandAllowed(String measure, SubjectKind kind, Phrase phrase, LocalDate conduct, LocalDate decision,
            Decider decider) {
        var all = book().measures(kind, phrase, conduct, decision);
        if (all.isEmpty()) {
            throw new NoRuleVersion();
        }
        var named = all.stream().filter(each -> each.code().equals(measure)).toList();
        if (named.isEmpty()) {
            throw new MeasureOutsideSubject(nameOf(measure));
        }
        return named.stream().filter(each -> each.mayBeDecidedBy(decider)).findFirst()
                .orElseThrow(() -> new MeasureBeyondPower(nameOf(measure)));
    }

    /** Taken together they bar until the last of their periods ends; periods do not add up. */
    public static LocalDate influenceEnds(Collection<Measure> measures, LocalDate effective) {
        return measures.stream().map(measure -> measure.influenceEnds(effective)).max(Comparator.naturalOrder())
                .orElse(effective.minusDays(1));
    }

    /** Versions of the rules by their tracks, the oldest first. */
    public List<RuleVersion> versions() {
        return book().versions();
    }

    public List<Ground> grounds() {
        return book().grounds();
    }

    public List<Measure> measures() {
        return book().measures();
    }

    private String nameOf(String measure) {
        return measures().stream().filter(each -> each.code().equals(measure)).map(Measure::name).findFirst()
                .orElse(measure);
    }

    private Rulebook book() {
        return rows.book();
    }
}
