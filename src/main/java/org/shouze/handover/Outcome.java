package org.shouze.handover;

/** @param given how many went over; @param left how many could not be given to whom they would have gone */
public record Outcome(int given, int left) {}
