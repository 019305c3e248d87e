package org.shouze.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Key;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Lists.Urgency;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的待办: tabs, urgency, kind and text in the address, so that Back works and a link can be sent. */
@Controller
class ListPage {

    private final Lists lists;
    private final Matters matters;
    private final Copies copies;

    ListPage(Lists lists, Matters matters, Copies copies) {
        this.lists = lists;
        this.matters = matters;
        this.copies = copies;
    }

    @GetMapping("/work")
    String list(Acting acting, @RequestParam(defaultValue = "todo") String tab,
            @RequestParam(required = false) String due, @RequestParam(required = false) String kind,
            @RequestParam(required = false) String q, @RequestParam(required = false) Instant after,
            @RequestParam(required = false) String id,
            @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        var query = given(q);
        var process = given(kind);
        model.addAttribute("tab", tab);
        model.addAttribute("due", given(due));
        model.addAttribute("kind", process);
        model.addAttribute("q", query);
        model.addAttribute("badges", Map.of("todo", lists.count(acting, Tab.TODO), "pool",
                lists.count(acting, Tab.POOL), "copied", copies.unread(acting.person(), Lists.BOUND)));
        var key = id == null ? null : new Key(after, id);
        switch (tab) {
            case "pool" -> offered(acting, new Filter(Tab.POOL, urgency(due), process, query), key, model);
            case "done" -> page(lists.done(acting, key), model);
            case "started" -> started(acting, after, model);
            case "copied" -> copied(acting, id, model);
            case "search" -> page(lists.search(acting, query == null ? "" : query, key), model);
            default -> offered(acting, new Filter(Tab.TODO, urgency(due), process, query), key, model);
        }
        return htmx == null ? "worklist/list" : "worklist/list :: list";
    }

    private void offered(Acting acting, Filter filter, Key after, Model model) {
        var page = lists.page(acting, filter, after);
        var counts = lists.counts(acting, new Filter(filter.tab(), null, filter.process(), filter.query()));
        model.addAttribute("counts", counts);
        model.addAttribute("kinds", lists.processes(acting, filter.tab()));
        model.addAttribute("groups", groups(page.items(), counts));
        model.addAttribute("batchWhat", Surroundings.batchWhat(page.items()));
        model.addAttribute("next", page.next());
        model.addAttribute("filtered", filter.any());
    }

    private List<Group> groups(List<WorkItem> items, Map<Urgency, Integer> counts) {
        var groups = new ArrayList<Group>();
        for (var urgency : Urgency.values()) {
            var within = items.stream().filter(item -> lists.urgency(item.due()) == urgency).toList();
            if (!within.isEmpty()) {
                groups.add(Group.of(urgency, counts.get(urgency), within));
            }
        }
        return groups;
    }

    private static void page(Lists.Page page, Model model) {
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next());
    }

    private void started(Acting acting, Instant before, Model model) {
        var found = matters.startedBy(acting.person(), before);
        model.addAttribute("matters", found);
        model.addAttribute("next", found.size() < Lists.PAGE ? null : last(found));
    }

    private void copied(Acting acting, String before, Model model) {
        var found = copies.of(acting.person(), before == null ? null : Long.valueOf(before), Lists.PAGE + 1);
        var page = found.subList(0, Math.min(Lists.PAGE, found.size()));
        model.addAttribute("copies", page);
        model.addAttribute("unread", page.stream().anyMatch(copy -> copy.readAt() == null));
        model.addAttribute("next", found.size() <= Lists.PAGE ? null
                : new Key(null, String.valueOf(page.get(page.size() - 1).id())));
    }

    private static Key last(List<Matter> found) {
        var last = found.get(found.size() - 1);
        return new Key(last.openedAt(), last.id().toString());
    }

    /** A link carries each of its conditions, those that are not set too. */
    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Urgency urgency(String due) {
        return due == null ? null : List.of(Urgency.values()).stream()
                .filter(urgency -> urgency.name().equalsIgnoreCase(due)).findFirst().orElse(null);
    }

    /** Items of one urgency; those that may be signed together are folded by step. */
    record Group(Urgency urgency, int count, List<WorkItem> single, List<List<WorkItem>> batches) {

        static Group of(Urgency urgency, int count, List<WorkItem> items) {
            var byStep = items.stream().filter(WorkItem::batch)
                    .collect(java.util.stream.Collectors.groupingBy(WorkItem::step)).values().stream()
                    .filter(batch -> batch.size() > 1).toList();
            var single = items.stream().filter(item -> byStep.stream().noneMatch(batch -> batch.contains(item)))
                    .toList();
            return new Group(urgency, count, single, byStep);
        }
    }
}
