package org.shouze.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Each figure of a report or a total by name: for tables that compare them and workbooks that carry them. */
public enum Figure {

    TOTAL(Figures::total), REACHED(Figures::reached), UNREACHED(Figures::unreached), ON_CAMPUS(Figures::onCampus),
    IN_TOWN(Figures::inTown), ELSEWHERE(Figures::elsewhere), ABROAD(Figures::abroad), RETURNED(Figures::returned),
    GONE(Figures::gone), SYMPTOMS(Figures::symptoms), OBSERVED(Figures::observed), SUSPECTED(Figures::suspected),
    EXPECTED(null, Tally::expected), EXEMPT(null, Tally::exempt), RECEIVED(null, Tally::received),
    MISSING(null, Tally::missing), ZERO(null, Tally::zero), UNCHANGED(null, Tally::unchanged),
    NEWS(null, Tally::news), LATE(null, Tally::late);

    /** In people. */
    public static final List<Figure> OF_PEOPLE = Arrays.stream(values()).filter(f -> f.people != null).toList();

    /** In reports. */
    public static final List<Figure> OF_REPORTS = Arrays.stream(values()).filter(f -> f.reports != null).toList();

    private final ToIntFunction<Figures> people;
    private final ToIntFunction<Tally> reports;

    Figure(ToIntFunction<Figures> people) {
        this(people, null);
    }

    Figure(ToIntFunction<Figures> people, ToIntFunction<Tally> reports) {
        this.people = people;
        this.reports = reports;
    }

    public int of(Figures figures, Tally tally) {
        return people == null ? reports.applyAsInt(tally) : people.applyAsInt(figures);
    }
}
