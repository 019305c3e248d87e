package org.shouze.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.ReportReading;
import org.shouze.worklist.PrintedFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a daily report says on paper: numbers and answers, never whom it names. */
@Component
class PrintedReport implements PrintedFacts {

    private final ReportReading reports;
    private final MessageSource messages;

    PrintedReport(ReportReading reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public String process() {
        return "dailyReport";
    }

    @Override
    public List<Fact> of(MatterId matter, Acting reader) {
        try {
            var report = reports.view(matter, reader);
            var facts = new ArrayList<Fact>();
            facts.add(new Fact("reporting.paper.day", report.day().toString()));
            facts.add(new Fact("reporting.paper.line", text("reporting.line." + report.line())));
            facts.add(new Fact("reporting.paper.people", Integer.toString(report.people())));
            if (report.answer() != null) {
                facts.add(new Fact("reporting.paper.answer", text("reporting.answer." + report.answer())));
            }
            facts.add(new Fact("reporting.paper.status", text("reporting.pages.status." + report.status())));
            return facts;
        } catch (NotFound notHis) {
            return List.of();
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
