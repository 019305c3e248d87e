package org.shouze.organization.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.shouze.documents.Sheets;
import org.shouze.organization.Finding;
import org.shouze.organization.Findings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the check found, to correct the registers by. */
@Component
class FindingsWorkbook {

    private static final List<String> COLUMNS = List.of("severity", "register", "row", "column", "value", "reason");

    private final Sheets sheets;
    private final MessageSource messages;

    FindingsWorkbook(Sheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    void write(Findings findings, OutputStream to) throws IOException {
        var locale = LocaleContextHolder.getLocale();
        try (var sheet = sheets.open(to, "organization.import.findings")) {
            sheet.heading(COLUMNS.stream().map(column -> word("column." + column, locale)).toList());
            findings.all().forEach(finding -> sheet.line(cells(finding, locale)));
        }
    }

    private List<String> cells(Finding finding, Locale locale) {
        return Stream.of(word("severity." + finding.severity(), locale), finding.register().title(),
                finding.row() == 0 ? word("whole", locale) : String.valueOf(finding.row()), finding.column(),
                finding.value(), messages.getMessage("organization.finding." + finding.reason(),
                        finding.arguments().toArray(), locale)).map(cell -> cell == null ? "" : cell).toList();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("organization.import." + key, null, locale);
    }
}
