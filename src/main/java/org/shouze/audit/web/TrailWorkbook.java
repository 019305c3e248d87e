package org.shouze.audit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shouze.audit.Entry;
import org.shouze.audit.Search;
import org.shouze.audit.Trail;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The trail as a workbook of text cells: nothing in it is ever taken for a formula. */
@Component
class TrailWorkbook {

    static final int MOST = 100_000;

    private static final int FLUSH_EVERY = 1000;
    private static final List<String> COLUMNS =
            List.of("id", "at", "kind", "person", "name", "seat", "behalfOf", "act", "subject", "detail", "purpose");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final Trail trail;
    private final MessageSource messages;
    private final Clock clock;

    TrailWorkbook(Trail trail, MessageSource messages, Clock clock) {
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    void write(Search search, OutputStream to) throws IOException {
        var locale = LocaleContextHolder.getLocale();
        try (var workbook = new Workbook(to, "Shouze", "1.0")) {
            var sheet = workbook.newWorksheet(text("audit.title", locale));
            line(sheet, 0, COLUMNS.stream().map(column -> text("audit.column." + column, locale)).toList());
            trail.each(search, MOST, new Rows(sheet, locale)::add);
        }
    }

    private final class Rows {

        private final Worksheet sheet;
        private final Locale locale;
        private int row = 1;

        Rows(Worksheet sheet, Locale locale) {
            this.sheet = sheet;
            this.locale = locale;
        }

        void add(Entry entry) {
            line(sheet, row, cells(entry));
            try {
                if (row++ % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> cells(Entry entry) {
            var kind = text(entry.read() ? "audit.kind.read" : "audit.kind.changed", locale);
            return Stream.of(entry.id(), AT.format(entry.at().atZone(clock.getZone())), kind,
                            entry.person(), entry.name(), entry.seatName(), entry.behalfOf(), entry.act(),
                            entry.subject(), entry.detail(), entry.purpose())
                    .map(value -> Objects.toString(value, "")).toList();
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
            sheet.style(row, column).format("@").set();
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
