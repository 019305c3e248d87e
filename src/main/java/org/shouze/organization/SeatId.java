package org.shouze.organization;

public record SeatId(long value) {}
