package org.shouze.reporting;

/** A post sits on its own level; only those of the school may sign for an office. */
public class PostDoesNotFit extends PlanFault {

    PostDoesNotFit(Place place) {
        super(place);
    }
}
