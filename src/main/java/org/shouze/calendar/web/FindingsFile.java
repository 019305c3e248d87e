package org.shouze.calendar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

import org.shouze.calendar.Finding;
import org.shouze.documents.Sheets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a table, to correct it by. The findings travel with the page, as the table itself does. */
@Component
class FindingsFile {

    private static final String REASON = "calendar\\.finding\\.\\w+";

    private final JsonMapper json;
    private final Sheets sheets;
    private final MessageSource messages;

    FindingsFile(JsonMapper json, Sheets sheets, MessageSource messages) {
        this.json = json;
        this.sheets = sheets;
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
        try (var sheet = sheets.open(to, "calendar.import.findings")) {
            sheet.heading(List.of(text("calendar.import.row"), text("calendar.import.column"),
                    text("calendar.import.reason")));
            findings.forEach(finding -> sheet.line(List.of(
                    finding.row() == 0 ? text("calendar.import.whole") : String.valueOf(finding.row()),
                    Objects.toString(finding.column(), ""), text(finding.code(), finding.arguments().toArray()))));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
