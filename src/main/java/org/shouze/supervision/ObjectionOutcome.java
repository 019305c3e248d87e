package org.shouze.supervision;

/** What a review comes to. */
public enum ObjectionOutcome { UPHELD, CHANGED, REVOKED }
