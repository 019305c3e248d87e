package org.shouze.worklist.web;

import java.util.List;
import java.util.stream.Stream;

import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Lists.Urgency;
import org.shouze.worklist.SavedFilters.Conditions;
import org.shouze.worklist.Search;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list is asked for by its address. A link carries each of its conditions, those that are not set too. */
record Asked(String tab, String due, String kind, String q, String state) {

    private static final List<String> TABS = List.of("todo", "pool", "done", "copied", "started", "search");
    private static final List<String> NARROWED = List.of("todo", "pool", "search");
    private static final int LONGEST = 100;

    Asked {
        tab = tab != null && TABS.contains(tab) ? tab : "todo";
        due = given(due);
        kind = given(kind);
        q = given(q);
        state = given(state);
    }

    static Asked of(Conditions saved) {
        return new Asked(saved.tab(), saved.due(), saved.kind(), saved.q(), saved.state());
    }

    Conditions conditions() {
        return new Conditions(tab, due, kind, q, state);
    }

    Filter filter() {
        return new Filter(tab.equals("pool") ? Tab.POOL : Tab.TODO, one(Urgency.values(), due), kind, q);
    }

    Search.Query query() {
        return new Search.Query(q == null ? "" : q, one(Search.State.values(), state));
    }

    /** Is there anything in it worth a name? */
    public boolean narrows() {
        return NARROWED.contains(tab) && (due != null || kind != null || q != null);
    }

    /** Within the house: the same for whoever opens it, each sees what he may. */
    public String path() {
        var path = UriComponentsBuilder.fromPath("/work").queryParam("tab", tab);
        Stream.of(new String[] {"due", due}, new String[] {"kind", kind}, new String[] {"q", q},
                new String[] {"state", state}).filter(each -> each[1] != null)
                .forEach(each -> path.queryParam(each[0], "{" + each[0] + "}"));
        return path.encode().buildAndExpand(java.util.Map.of("due", text(due), "kind", text(kind), "q", text(q),
                "state", text(state))).toUriString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null
                : text.strip().length() <= LONGEST ? text.strip() : text.strip().substring(0, LONGEST);
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }
}
