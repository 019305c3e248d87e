package org.shouze.operations;

/** Milliseconds; the middle and the 95th percentile ({@code high}) are at most a quarter too high. */
public record Spread(int count, long middle, long high, long longest) {}
