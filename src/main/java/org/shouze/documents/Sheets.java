package org.shouze.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Opens sheets in the reader's language. */
@Component
public class Sheets {

    private final MessageSource messages;

    Sheets(MessageSource messages) {
        this.messages = messages;
    }

    /** @param title message key, or the name itself */
    public Sheet open(OutputStream to, String title) {
        return new Sheet(to, text(title), Sheet.MOST, text("documents.sheet.full", String.valueOf(Sheet.MOST)));
    }

    /**
     * A sheet that the browser saves; its heading is already written.
     *
     * @param file    name without its ending
     * @param title   message key
     * @param columns message keys
     */
    public Sheet send(HttpServletResponse response, String file, String title, List<String> columns)
            throws IOException {
        Download.sheet(response, file + ".xlsx");
        var sheet = open(response.getOutputStream(), title);
        sheet.heading(columns.stream().map(this::text).toList());
        return sheet;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
