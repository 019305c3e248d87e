package org.shouze.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
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
        var takers = takers(acting, filter.tab());
        if (takers.isEmpty()) {
            return new Page(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        var ranges = takers.stream().map(taker -> {
            var range = narrowing.range("t.item_id, t.due", taker, acting, filter, after, arguments);
            arguments.add(PAGE + 1);
            return "(" + range + " order by t.due, t.item_id limit ?)";
        }).collect(Collectors.joining(" union "));
        arguments.add(PAGE + 1);
        var found = jdbc.query("select " + WorkItems.ITEM + " from (" + ranges
                + ") r join work_item i on i.id = r.item_id order by r.due, r.item_id limit ?", WorkItems::item, arguments.toArray());
        return cut(found);
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
        var at = before == null ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                : WorkItems.utc(before.due());
        var found = jdbc.query("select " + WorkItems.ITEM + " " + """
                from work_item i where i.closed_by = ? and i.closed_at < ?
                order by i.closed_at desc, i.id desc limit ?""", WorkItems::item, acting.actor().person(), at, PAGE + 1);
        return found.size() <= PAGE ? new Page(found, null)
                : new Page(found.subList(0, PAGE), new Key(found.get(PAGE - 1).closedAt(), found.get(PAGE - 1).id()));
    }

    /** Open work this person may read, by title, number or unit. */
    public Page search(Acting acting, String query, Key after) {
        var paths = ReadingScope.of(acting).paths();
        if (paths.isEmpty() || query.isBlank()) {
            return new Page(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        arguments.add(Narrowing.contains(query));
        var scope = paths.stream().map(path -> {
            arguments.add(path + "%");
            return "i.unit_path like ?";
        }).collect(Collectors.joining(" or "));
        var sql = new StringBuilder("select " + WorkItems.ITEM + " from work_item i where i.closed_at is null and i.search like ? "
                + "escape '!' and (" + scope + ")");
        if (after != null) {
            sql.append(" and i.id > ?");
            arguments.add(after.id());
        }
        arguments.add(PAGE + 1);
        return cut(jdbc.query(sql.append(" order by i.id limit ?").toString(), WorkItems::item, arguments.toArray()));
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

    private static Page cut(List<WorkItem> found) {
        return found.size() <= PAGE ? new Page(found, null)
                : new Page(found.subList(0, PAGE), new Key(found.get(PAGE - 1).due(), found.get(PAGE - 1).id()));
    }
}
