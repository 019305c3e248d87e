package org.shouze.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Key;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Lists.Urgency;
import org.shouze.worklist.SavedFilters;
import org.shouze.worklist.Search;
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
    private final Search search;
    private final SavedFilters saved;
    private final Copies copies;

    ListPage(Lists lists, Matters matters, Search search, SavedFilters saved, Copies copies) {
        this.lists = lists;
        this.matters = matters;
        this.search = search;
        this.saved = saved;
        this.copies = copies;
    }

    @GetMapping("/work")
    String list(Acting acting, Asked asked, @RequestParam(required = false) Instant after,
            @RequestParam(required = false) String id,
            @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("tab", asked.tab());
        model.addAttribute("due", asked.due());
        model.addAttribute("kind", asked.kind());
        model.addAttribute("q", asked.q());
        model.addAttribute("saved", saved.of(acting.person()).stream().map(Link::of).toList());
        model.addAttribute("badges", Map.of("todo", lists.count(acting, Tab.TODO), "pool",
                lists.count(acting, Tab.POOL), "copied", copies.unread(acting.person(), Lists.BOUND)));
        switch (asked.tab()) {
            case "done" -> done(acting, key(after, id), model);
            case "started" -> started(acting, id, model);
            case "copied" -> copied(acting, id, model);
            case "search" -> found(acting, asked, id, model);
            default -> offered(acting, asked.filter(), key(after, id), model);
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

    private void done(Acting acting, Key before, Model model) {
        var page = lists.done(acting, before);
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next());
    }

    private void started(Acting acting, String before, Model model) {
        var found = matters.startedBy(acting.person(), before == null ? null : Addresses.matter(before),
                Lists.PAGE + 1);
        var shown = found.subList(0, Math.min(Lists.PAGE, found.size()));
        model.addAttribute("matters", shown);
        model.addAttribute("next", found.size() <= Lists.PAGE ? null : last(shown.get(Lists.PAGE - 1).id().value()));
    }

    private void found(Acting acting, Asked asked, String before, Model model) {
        var page = search.page(acting, asked.query(), before == null ? null : Addresses.matter(before).value());
        model.addAttribute("matters", page.hits());
        model.addAttribute("next", page.next() == null ? null : last(page.next()));
    }

    private void copied(Acting acting, String before, Model model) {
        var found = copies.of(acting.person(), before == null ? null : Long.valueOf(before), Lists.PAGE + 1);
        var page = found.subList(0, Math.min(Lists.PAGE, found.size()));
        model.addAttribute("copies", page);
        model.addAttribute("unread", page.stream().anyMatch(copy -> copy.readAt() == null));
        model.addAttribute("next", found.size() <= Lists.PAGE ? null
                : new Key(null, String.valueOf(page.get(page.size() - 1).id())));
    }

    private static Key key(Instant after, String id) {
        return id == null ? null : new Key(after, id);
    }

    /** Of matters the id is enough: it sorts by time. */
    private static Key last(UUID id) {
        return new Key(null, new MatterId(id).toString());
    }

    /** A saved filter as it stands above the list. */
    record Link(String name, String path) {

        static Link of(SavedFilters.Saved saved) {
            return new Link(saved.name(), Asked.of(saved.conditions()).path());
        }
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
