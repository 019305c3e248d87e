package org.shouze.reporting;

/** 工作线: who a report goes up to. */
public enum ReportingLine { STUDENT, STAFF }
