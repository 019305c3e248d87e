package org.shouze.reporting;

/** Totals are put together by an office that exists on the day from which the plan holds. */
public class NoSuchOffice extends PlanFault {

    NoSuchOffice(Place place, String name) {
        super(place, name);
    }
}
