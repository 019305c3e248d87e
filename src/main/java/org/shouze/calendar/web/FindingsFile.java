package org.shouze.calendar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.shouze.calendar.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wrong with a table, to correct it by: a workbook of text cells, so that nothing in it is ever computed. The
 * findings travel with the page, as the table itself does.
 */
@Component
class FindingsFile {

    private static final String REASON = "calendar\\.finding\\.\\w+";

    private final JsonMapper json;
    private final MessageSource messages;

    FindingsFile(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    String travelling(List<Finding> findings) {
        return json.writeValueAsString(findings);
    }

    List<Finding> arrived(String travelled) {
        try {
            var findings = json.readValue(travelled, new TypeReference<List<Finding>>() {});
            if (findings.stream().allMatch(finding -> finding.code() != null && finding.code().matches(REASON))) {
                return findings;
            }
        } catch (JacksonException e) {
            // falls through: nobody but the page writes them
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    void write(List<Finding> findings, OutputStream to) throws IOException {
        try (var book = new Workbook(to, "Shouze", "1.0")) {
            var sheet = book.newWorksheet(text("calendar.import.findings"));
            var row = 0;
            for (var cells : rows(findings)) {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                    sheet.style(row, column).format("@").set();
                }
                row++;
            }
        }
    }

    private List<List<String>> rows(List<Finding> findings) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(text("calendar.import.row"), text("calendar.import.column"), text("calendar.import.reason")));
        findings.forEach(finding -> rows.add(List.of(
                finding.row() == 0 ? text("calendar.import.whole") : String.valueOf(finding.row()),
                Objects.toString(finding.column(), ""), text(finding.code(), finding.arguments().toArray()))));
        return rows;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
