package org.shouze.reporting;

/**
 * The figures of a report or a total, in people.
 *
 * @param inTown 本地, off campus
 */
public record Figures(int total, int reached, int unreached, int onCampus, int inTown, int elsewhere, int abroad,
        int returned, int gone, int symptoms, int observed, int suspected) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Figures of(int people, Whereabouts where, Named named) {
        return new Figures(people, people - where.unreached(), where.unreached(), where.onCampus(), where.inTown(),
                where.elsewhere(), where.abroad(), named.returned().size(), named.gone().size(), named.withSymptoms(),
                named.observed().size(), named.suspected().size());
    }

    /** Is there anything that a zero report would hide? */
    public boolean hasNews() {
        return returned + gone + symptoms + observed + suspected > 0;
    }

    public Figures plus(Figures other) {
        return combine(other, 1);
    }

    public Figures minus(Figures other) {
        return combine(other, -1);
    }

    Whereabouts where() {
        return new Whereabouts(unreached, onCampus, inTown, elsewhere, abroad);
    }

    private Figures combine(Figures o, int sign) {
        return new Figures(total + sign * o.total, reached + sign * o.reached, unreached + sign * o.unreached,
                onCampus + sign * o.onCampus, inTown + sign * o.inTown, elsewhere + sign * o.elsewhere,
                abroad + sign * o.abroad, returned + sign * o.returned, gone + sign * o.gone,
                symptoms + sign * o.symptoms, observed + sign * o.observed, suspected + sign * o.suspected);
    }
}
