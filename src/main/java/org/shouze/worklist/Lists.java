package org.shouze.worklist;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shouze.identity.Acting;
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

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Lists(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** TODO: mine or my own seat's; POOL: offered to a seat that several hold. */
    public enum Tab { TODO, POOL }

    public enum Urgency { OVERDUE, TODAY, WEEK, LATER }

    /** @param urgency only these, or null; @param process only this kind, or null; @param query text, or null */
    public record Filter(Tab tab, Urgency urgency, String process, String query) {

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
            var range = new StringBuilder("""
                    (select t.item_id, t.due from work_item_taker t join work_item i on i.id = t.item_id
                    where t.taker = ? and t.offered and i.barred is distinct from ?""");
            arguments.add(taker);
            arguments.add(acting.actor().person());
            where(range, arguments, filter, after);
            arguments.add(size + 1);
            return range.append(" order by t.due, t.item_id limit ?)").toString();
        }).collect(Collectors.joining(" union "));
        arguments.add(size + 1);
        var found = jdbc.query("select i.* from (" + ranges + ") r join work_item i on i.id = r.item_id "
                + "order by r.due, r.item_id limit ?", WorkItems::item, arguments.toArray());
        return cut(found, size, WorkItem::due);
    }

    private void where(StringBuilder sql, List<Object> arguments, Filter filter, Key after) {
        if (filter.urgency() != null) {
            var range = bounds().get(filter.urgency());
            sql.append(" and t.due >= ? and t.due < ?");
            arguments.addAll(List.of(range.from, range.to));
        }
        if (filter.process() != null) {
            sql.append(" and i.process = ?");
            arguments.add(filter.process());
        }
        if (filter.query() != null) {
            sql.append(" and i.search like ? escape '!'");
            arguments.add(contains(filter.query()));
        }
        if (after != null) {
            var due = after.due() == null ? WorkItems.NEVER : WorkItems.utc(after.due());
            sql.append(" and (t.due > ? or t.due = ? and t.item_id > ?)");
            arguments.addAll(List.of(due, due, after.id()));
        }
    }

    /** How many of each urgency, each bounded: {@link #BOUND} means that many or more. */
    public Map<Urgency, Integer> counts(Acting acting, Filter filter) {
        var counts = new EnumMap<Urgency, Integer>(Urgency.class);
        List.of(Urgency.values()).forEach(urgency -> counts.put(urgency, 0));
        var takers = takers(acting, filter.tab());
        if (takers.isEmpty()) {
            return counts;
        }
        var arguments = new ArrayList<Object>();
        var sql = List.of(Urgency.values()).stream().map(urgency -> "select " + urgency.ordinal()
                + " u, count(*) n from (" + takers.stream().map(taker -> {
                    var range = new StringBuilder("""
                            (select t.item_id from work_item_taker t join work_item i on i.id = t.item_id
                            where t.taker = ? and t.offered and i.barred is distinct from ?""");
                    arguments.add(taker);
                    arguments.add(acting.actor().person());
                    where(range, arguments, new Filter(filter.tab(), urgency, filter.process(), filter.query()), null);
                    return range.append(" limit " + BOUND + ")").toString();
                }).collect(Collectors.joining(" union ")) + ") c" + urgency.ordinal())
                .collect(Collectors.joining(" union all "));
        jdbc.query(sql, row -> {
            counts.put(Urgency.values()[row.getInt("u")], Math.min(row.getInt("n"), BOUND));
        }, arguments.toArray());
        return counts;
    }

    /** The badge of a tab. */
    public int count(Acting acting, Tab tab) {
        return Math.min(BOUND, counts(acting, new Filter(tab, null, null, null)).values().stream()
                .mapToInt(Integer::intValue).sum());
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
        var found = jdbc.query("""
                select * from work_item where closed_by = ? and (closed_at < ? or closed_at = ? and id < ?)
                order by closed_at desc, id desc limit ?""", WorkItems::item, acting.actor().person(), at, at,
                before == null ? "" : before.id(), size + 1);
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
        return bounds().entrySet().stream().filter(bound -> at.isBefore(bound.getValue().to)).findFirst()
                .map(Map.Entry::getKey).orElse(Urgency.LATER);
    }

    private Map<Urgency, Range> bounds() {
        var now = clock.instant();
        var zone = clock.getZone();
        var today = now.atZone(zone).toLocalDate();
        var tomorrow = WorkItems.utc(today.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toInstant());
        var monday = WorkItems.utc(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(zone).toInstant());
        var bounds = new EnumMap<Urgency, Range>(Urgency.class);
        var edges = List.of(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), WorkItems.utc(now), tomorrow,
                monday, WorkItems.NEVER.plusYears(1));
        IntStream.range(0, 4).forEach(i -> bounds.put(Urgency.values()[i], new Range(edges.get(i), edges.get(i + 1))));
        return bounds;
    }

    private static List<String> takers(Acting acting, Tab tab) {
        return Taker.of(acting).stream().filter(taker -> taker.shared() == (tab == Tab.POOL)).map(Taker::key).toList();
    }

    private static Page cut(List<WorkItem> found, int size, Function<WorkItem, Instant> key) {
        return found.size() <= size ? new Page(found, null)
                : new Page(found.subList(0, size), new Key(key.apply(found.get(size - 1)), found.get(size - 1).id()));
    }

    private static String contains(String query) {
        var text = query.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + text + "%";
    }

    private record Range(OffsetDateTime from, OffsetDateTime to) {}
}
