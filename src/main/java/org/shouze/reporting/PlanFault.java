package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A rule that an arranged plan breaks, and where in it. */
public abstract class PlanFault extends RuleBroken {

    private final Place place;

    PlanFault(Place place, Object... arguments) {
        super(arguments);
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /**
     * @param line null at headquarters
     * @param rung null for the line itself
     * @param part of the line or level, as its record names it
     */
    public record Place(ReportingLine line, Rung rung, String part) {}
}
