package org.shouze.discipline;

/** What a review of a clue on hold leads to. */
public enum HoldReview {
    KEEP, TAKE_UP, CLOSE
}
