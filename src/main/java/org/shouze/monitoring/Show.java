package org.shouze.monitoring;

/** What the drawing is coloured by: how much of what stands there is late, how much stands there, how long it takes. */
public enum Show { OVERDUE, COUNT, TIME }
