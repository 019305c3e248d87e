package org.shouze.cockpit;

/**
 * How long those that stand there took, in minutes.
 *
 * @param note   message key of the place
 * @param median half took no longer
 * @param ninth  nine of ten took no longer
 */
public record Took(String note, long many, double median, double ninth) {}
