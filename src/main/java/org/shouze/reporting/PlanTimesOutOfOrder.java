package org.shouze.reporting;

/** A level can't be asked before the one below it is done. */
public class PlanTimesOutOfOrder extends PlanFault {

    PlanTimesOutOfOrder(Place place) {
        super(place);
    }
}
