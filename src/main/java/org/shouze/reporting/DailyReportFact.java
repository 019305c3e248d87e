package org.shouze.reporting;

import org.shouze.workflow.Fact;

/** What a daily report routes by. */
public enum DailyReportFact implements Fact {
    ACCEPTED, ALREADY_CONSOLIDATED;

    @Override
    public String process() {
        return "dailyReport";
    }

    @Override
    public Object initially() {
        return false;
    }
}
