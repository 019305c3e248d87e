package org.shouze.organization.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shouze.organization.Finding;
import org.shouze.organization.Findings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the check found, to correct the registers by. All cells are text, so nothing in it is ever computed. */
@Component
class FindingsWorkbook {

    private final MessageSource messages;

    FindingsWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(Findings findings, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Shouze", "1.0")) {
            var sheet = book.newWorksheet(word("findings", locale));
            var headings = new String[] {"severity", "register", "row", "column", "value", "reason"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, word("column." + headings[column], locale));
            }
            int row = 1;
            for (var finding : findings.all()) {
                write(sheet, row++, finding, locale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, int row, Finding finding, Locale locale) {
        sheet.value(row, 0, word("severity." + finding.severity(), locale));
        sheet.value(row, 1, finding.register().title());
        sheet.value(row, 2, finding.row() == 0 ? word("whole", locale) : String.valueOf(finding.row()));
        sheet.value(row, 3, finding.column());
        sheet.value(row, 4, finding.value());
        sheet.value(row, 5, messages.getMessage("organization.finding." + finding.reason(),
                finding.arguments().toArray(), locale));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("organization.import." + key, null, locale);
    }
}
