package org.shouze.reporting;

/** Every person reached is in exactly one place. */
class PlacesDoNotAddUp extends FilingFault {

    PlacesDoNotAddUp(int placed, int reached) {
        super("inTown", placed, reached);
    }
}
