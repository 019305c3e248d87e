package org.shouze.matter;

/**
 * What the pages of a confidential matter say of themselves: how many know of it, and who looks at it.
 *
 * @param mark name, last digits of the staff number, time: the watermark of page and print
 */
public record Confidence(MatterId matter, int members, String mark) {}
