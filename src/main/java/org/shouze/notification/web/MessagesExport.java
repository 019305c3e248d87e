package org.shouze.notification.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheet;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.notification.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own messages as a workbook, filtered as they are seen. */
@Controller
class MessagesExport {

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of("notification.sheet.text", "notification.sheet.sender",
            "notification.sheet.sent", "notification.sheet.read");

    private final Messages messages;
    private final Sheets sheets;
    private final Audit audit;
    private final Clock clock;

    MessagesExport(Messages messages, Sheets sheets, Audit audit, Clock clock) {
        this.messages = messages;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/messages/export.xlsx")
    void export(Acting acting, @RequestParam(defaultValue = "false") boolean unread, HttpServletResponse response)
            throws IOException {
        audit.read(acting.actor(), "messages", "导出消息");
        try (var sheet = sheets.send(response, "messages-" + LocalDate.now(clock), "notification.title", COLUMNS)) {
            Long before = null;
            do {
                var some = messages.of(acting.person(), unread, before, AT_ONCE);
                some.forEach(message -> sheet.line(List.of(message.text(), message.sender(), at(message.sentAt()),
                        at(message.readAt()))));
                before = some.size() < AT_ONCE ? null : some.get(some.size() - 1).id();
            } while (before != null && !sheet.isFull());
        }
    }

    private String at(Instant instant) {
        return instant == null ? "" : AT.format(instant.atZone(clock.getZone()));
    }
}
