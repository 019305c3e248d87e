package org.shouze.organization;

public record UnitId(long value) {}
