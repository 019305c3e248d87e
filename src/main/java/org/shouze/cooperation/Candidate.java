package org.shouze.cooperation;

/** Somebody to choose from. @param seat all seats, in words */
public record Candidate(long id, String name, String seat) {}
