package org.shouze.reporting;

/** Where the people are must be said, unless yesterday is repeated. */
class PlacesMissing extends FilingFault {

    PlacesMissing() {
        super("inTown");
    }
}
