package org.shouze.reporting;

/** 工作线: who a report goes up to. Which grids report along which is the plan's; a line without grids has ended. */
public enum ReportingLine { STUDENT, STAFF, RETIRED }
