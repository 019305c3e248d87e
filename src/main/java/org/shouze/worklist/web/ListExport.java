package org.shouze.worklist.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheet;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Search;
import org.shouze.worklist.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as it is filtered, to take away. */
@Controller
class ListExport {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> ITEMS = named("number", "title", "kind", "unit", "due", "holder", "opened",
            "closed");
    private static final List<String> MATTERS = named("number", "title", "kind", "opened", "closed");
    private static final List<String> COPIES = named("number", "title", "kind", "sender", "sent", "read");

    private final Lists lists;
    private final Matters matters;
    private final Copies copies;
    private final Search search;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    ListExport(Lists lists, Matters matters, Copies copies, Search search, Sheets sheets, Audit audit, MessageSource messages,
            Clock clock) {
        this.lists = lists;
        this.matters = matters;
        this.copies = copies;
        this.search = search;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/work/export.xlsx")
    void export(Acting acting, Asked asked, HttpServletResponse response) throws IOException {
        audit.read(acting.actor(), "worklist", "导出列表 " + asked.tab());
        try (var sheet = sheets.send(response, asked.tab() + "-" + LocalDate.now(clock), "worklist.title",
                columns(asked.tab()))) {
            switch (asked.tab()) {
                case "done" -> lists.eachDone(acting, Sheet.MOST + 1, item -> sheet.line(item(item)));
                case "copied" -> copied(acting, sheet);
                case "started" -> started(acting, sheet);
                case "search" -> search.each(acting, asked.query(), Sheet.MOST + 1, hit -> sheet.line(matter(
                        hit.number(), hit.title(), hit.process(), hit.openedAt(), hit.closedAt())));
                default -> lists.each(acting, asked.filter(), Sheet.MOST + 1, item -> sheet.line(item(item)));
            }
        }
    }

    private static List<String> columns(String tab) {
        return switch (tab) {
            case "copied" -> COPIES;
            case "started", "search" -> MATTERS;
            default -> ITEMS;
        };
    }

    private void copied(Acting acting, Sheet sheet) {
        Long before = null;
        do {
            var some = copies.of(acting.person(), before, Lists.BOUND);
            some.forEach(copy -> sheet.line(cells(copy.number(), copy.title(), text("process." + copy.process()),
                    copy.byName(), at(copy.at()), at(copy.readAt()))));
            before = some.size() < Lists.BOUND ? null : some.get(some.size() - 1).id();
        } while (before != null && !sheet.isFull());
    }

    private void started(Acting acting, Sheet sheet) {
        MatterId before = null;
        do {
            var some = matters.startedBy(acting.person(), before, Lists.BOUND);
            some.forEach(matter -> sheet.line(matter(matter.number(), matter.title(), matter.process(),
                    matter.openedAt(), matter.closedAt())));
            before = some.size() < Lists.BOUND ? null : some.get(some.size() - 1).id();
        } while (before != null && !sheet.isFull());
    }

    private List<String> item(WorkItem item) {
        return cells(item.number(), text(Surroundings.titleKey(item.step()), item.title(), item.label()),
                text("process." + item.process()), item.unitName(), at(item.due()),
                item.isOpen() ? item.holderName() : item.closedName(), at(item.openedAt()), at(item.closedAt()));
    }

    private List<String> matter(String number, String title, String process, Instant opened, Instant closed) {
        return cells(number, title, text("process." + process), at(opened), at(closed));
    }

    private static List<String> cells(Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }

    private String at(Instant at) {
        return at == null ? null : AT.format(at.atZone(clock.getZone()));
    }

    private static List<String> named(String... names) {
        return Stream.of(names).map(name -> "worklist.column." + name).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
