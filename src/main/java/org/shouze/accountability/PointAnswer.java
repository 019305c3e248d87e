package org.shouze.accountability;

/** @param adopted taken up in the report */
public record PointAnswer(String point, boolean adopted, String reason) {}
