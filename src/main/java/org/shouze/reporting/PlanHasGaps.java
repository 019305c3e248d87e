package org.shouze.reporting;

/** Every grid reports along one line, every line has its levels, and all lines join. */
public class PlanHasGaps extends PlanFault {

    PlanHasGaps(Place place) {
        super(place);
    }
}
