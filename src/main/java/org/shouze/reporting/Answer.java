package org.shouze.reporting;

/** What a report says: 零报告, 与昨日无变化, 有情况. */
public enum Answer { ZERO, UNCHANGED, NEWS }
