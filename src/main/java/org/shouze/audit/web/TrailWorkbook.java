package org.shouze.audit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.shouze.audit.Entry;
import org.shouze.audit.Search;
import org.shouze.audit.Trail;
import org.shouze.documents.Sheet;
import org.shouze.documents.Sheets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The trail as a workbook. */
@Component
class TrailWorkbook {

    private static final List<String> COLUMNS =
            List.of("id", "at", "kind", "person", "name", "seat", "behalfOf", "act", "subject", "detail", "purpose");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final Trail trail;
    private final Sheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    TrailWorkbook(Trail trail, Sheets sheets, MessageSource messages, Clock clock) {
        this.trail = trail;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    void write(Search search, OutputStream to) throws IOException {
        var locale = LocaleContextHolder.getLocale();
        try (var sheet = sheets.open(to, "audit.title")) {
            sheet.heading(COLUMNS.stream().map(column -> text("audit.column." + column, locale)).toList());
            trail.each(search, Sheet.MOST + 1, entry -> sheet.line(cells(entry, locale)));
        }
    }

    private List<String> cells(Entry entry, Locale locale) {
        var kind = text(entry.read() ? "audit.kind.read" : "audit.kind.changed", locale);
        return Stream.of(entry.id(), AT.format(entry.at().atZone(clock.getZone())), kind, entry.person(), entry.name(),
                        entry.seatName(), entry.behalfOf(), entry.act(), entry.subject(), entry.detail(),
                        entry.purpose())
                .map(value -> Objects.toString(value, "")).toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
