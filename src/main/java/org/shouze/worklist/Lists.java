package org.shouze.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.identity.Acting;
import org.shouze.matter.Members;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lists of the inbox. Each is a few ranges of one index, one per seat and one for the person, cut to a page and
 * then merged; counts are cut at {@link #BOUND}. Nothing grows with how much is open.
 */
@Component
public class Lists {

    public static final int PAGE = 20;
    public static final int BOUND = 1000;

    private static final int AT_ONCE = 500;

    private static final String DONE = "select " + WorkItems.ITEM + """
             from work_item i where i.closed_by = ? and (i.closed_at < ? or i.closed_at = ? and i.id < ?)
                and (not i.guarded or exists (select 1 from matter m where m.id = i.matter_id and %s))
            order by i.closed_at desc, i.id desc limit ?""".formatted(Members.KNOWN);

    private final JdbcTemplate jdbc;
    private final Narrowing narrowing;
    private final Tallies tallies;

    Lists(JdbcTemplate jdbc, Narrowing narrowing, Tallies tallies) {
        this.jdbc = jdbc;
        this.narrowing = narrowing;
        this.tallies = tallies;
    }

    /** TODO: mine or my own seat's; POOL: offered to a seat that several hold. */
    public enum Tab { TODO, POOL }

    public enum Urgency { OVERDUE, TODAY, WEEK, LATER }

    /** @param urgency only these, or null; @param process only this kind, or null; @param query text, or null */
    public record Filter(Tab tab, Urgency urgency, String process, String query) {

        static Filter none(Tab tab) {
            return new Filter(tab, null, null, null);
        }

        public boolean any() {
            return urgency != null || process != null || query != null;
        }
    }

    /** @param next to page on from here, or null at the end */
    public record Page(List<WorkItem> items, Key next) {}

    /** @param due of the last row seen; @param id of it */
    public record Key(Instant due, String id) {}

    /** The page after {@code after}, soonest due first. */
    public Page page(Acting acting, Filter filter, Key after) {
        return page(acting, filter, after, PAGE);
    }

    /** At most so many of a list, handed over one by one. */
    public void each(Acting acting, Filter filter, int most, Consumer<WorkItem> to) {
        pages(most, after -> page(acting, filter, after, AT_ONCE), to);
    }

    private Page page(Acting acting, Filter filter, Key after, int size) {
        var takers = takers(acting, filter.tab());
        if (takers.isEmpty()) {
            return new Page(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        var ranges = takers.stream().map(taker -> {
            var range = narrowing.range("t.item_id, t.due", taker, acting, filter, after, arguments);
            arguments.add(size + 1);
            return "(" + range + " order by t.due, t.item_id limit ?)";
        }).collect(Collectors.joining(" union "));
        arguments.add(size + 1);
        var found = jdbc.query("select " + WorkItems.ITEM + " from (" + ranges
                + ") r join work_item i on i.id = r.item_id order by r.due, r.item_id limit ?", WorkItems::item, arguments.toArray());
        return cut(found, size, WorkItem::due);
    }

    /** How many of each urgency, each bounded: {@link #BOUND} means that many or more. */
    public Map<Urgency, Integer> counts(Acting acting, Filter filter) {
        return tallies.of(acting, filter);
    }

    /** The badge of a tab. */
    public int count(Acting acting, Tab tab) {
        return Math.min(BOUND, counts(acting, Filter.none(tab)).values().stream().mapToInt(Integer::intValue).sum());
    }

    /** The kinds of work in a tab, for its filter. */
    public List<String> processes(Acting acting, Tab tab) {
        var takers = takers(acting, tab);
        if (takers.isEmpty()) {
            return List.of();
        }
        var ranges = takers.stream().map(taker -> "(select item_id from work_item_taker where taker = ? and offered "
                + "order by due, item_id limit 200)").collect(Collectors.joining(" union "));
        return jdbc.queryForList("select distinct i.process from (" + ranges + ") r join work_item i "
                + "on i.id = r.item_id order by i.process", String.class, takers.toArray());
    }

    /** What this person finished, newest first. */
    public Page done(Acting acting, Key before) {
        return done(acting, before, PAGE);
    }

    public void eachDone(Acting acting, int most, Consumer<WorkItem> to) {
        pages(most, before -> done(acting, before, AT_ONCE), to);
    }

    private Page done(Acting acting, Key before, int size) {
        var at = before == null ? WorkItems.NEVER : WorkItems.utc(before.due());
        var found = jdbc.query(DONE, WorkItems::item, acting.actor().person(), at, at,
                before == null ? "" : before.id(), acting.actor().person(), acting.actor().person(), size + 1);
        return cut(found, size, WorkItem::closedAt);
    }

    private static void pages(int most, Function<Key, Page> from, Consumer<WorkItem> to) {
        Key next = null;
        int left = most;
        do {
            var page = from.apply(next);
            page.items().stream().limit(left).forEach(to);
            left -= page.items().size();
            next = page.next();
        } while (next != null && left > 0);
    }

    /** How late or soon a due time is, from the same bounds as the lists. */
    public Urgency urgency(Instant due) {
        var at = due == null ? WorkItems.NEVER : WorkItems.utc(due);
        return narrowing.bounds().entrySet().stream().filter(bound -> at.isBefore(bound.getValue().to())).findFirst()
                .map(Map.Entry::getKey).orElse(Urgency.LATER);
    }

    static List<String> takers(Acting acting, Tab tab) {
        return Taker.of(acting).stream().filter(taker -> taker.shared() == (tab == Tab.POOL)).map(Taker::key).toList();
    }

    private static Page cut(List<WorkItem> found, int size, Function<WorkItem, Instant> key) {
        return found.size() <= size ? new Page(found, null)
                : new Page(found.subList(0, size), new Key(key.apply(found.get(size - 1)), found.get(size - 1).id()));
    }
}
