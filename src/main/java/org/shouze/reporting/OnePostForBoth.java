package org.shouze.reporting;

/** Who puts a total together does not sign it: one post held by one person can't do both. */
public class OnePostForBoth extends PlanFault {

    OnePostForBoth(Place place) {
        super(place);
    }
}
