package org.shouze.reporting;

/** Where the people of a grid are: those not reached, and the places of the others. */
public record Whereabouts(int unreached, int onCampus, int inTown, int elsewhere, int abroad) {

    int placed() {
        return onCampus + inTown + elsewhere + abroad;
    }
}
