package org.shouze.worklist;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouze.identity.Acting;
import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Key;
import org.shouze.worklist.Lists.Urgency;
import org.springframework.stereotype.Component;

/** What a filter leaves of one taker's open work: a range of one index, looked up in the items only if it must be. */
@Component
class Narrowing {

    private final Clock clock;

    Narrowing(Clock clock) {
        this.clock = clock;
    }

    /** @param columns of {@code t}, the takers; @param arguments gains what the statement's question marks stand for */
    StringBuilder range(String columns, String taker, Acting acting, Filter filter, Key after, List<Object> arguments) {
        var sql = new StringBuilder("select " + columns + " from work_item_taker t");
        var works = Taker.works(acting, taker);
        if (filter.process() != null || filter.query() != null || !works.isEmpty()) {
            sql.append(" join work_item i on i.id = t.item_id and i.closed_at is null"); // as the index of open work says
        }
        sql.append(" where t.taker = ? and t.offered and t.barred is distinct from ?");
        arguments.add(taker);
        arguments.add(acting.actor().person());
        if (filter.urgency() != null) {
            var range = bounds().get(filter.urgency());
            sql.append(" and t.due >= ? and t.due < ?");
            arguments.addAll(List.of(range.from, range.to));
        }
        if (filter.process() != null) {
            sql.append(" and i.process = ?");
            arguments.add(filter.process());
        }
        if (!works.isEmpty()) {
            sql.append(" and i.process = any (?)");
            arguments.add(works.toArray(String[]::new));
        }
        if (filter.query() != null) {
            sql.append(" and i.search like ? escape '!'");
            arguments.add(contains(filter.query()));
        }
        if (after != null) {
            var due = after.due() == null ? WorkItems.NEVER : WorkItems.utc(after.due());
            sql.append(" and (t.due, t.item_id) > (?, ?)");
            arguments.addAll(List.of(due, after.id()));
        }
        return sql;
    }

    Map<Urgency, Range> bounds() {
        var now = clock.instant();
        var zone = clock.getZone();
        var today = now.atZone(zone).toLocalDate();
        var tomorrow = WorkItems.utc(today.plusDays(1).atStartOfDay(zone).toInstant());
        var monday = WorkItems.utc(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(zone).toInstant());
        var edges = List.of(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), WorkItems.utc(now), tomorrow,
                monday, WorkItems.NEVER.plusYears(1));
        var bounds = new EnumMap<Urgency, Range>(Urgency.class);
        for (var urgency : Urgency.values()) {
            bounds.put(urgency, new Range(edges.get(urgency.ordinal()), edges.get(urgency.ordinal() + 1)));
        }
        return bounds;
    }

    static String contains(String query) {
        var text = query.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + text + "%";
    }

    record Range(OffsetDateTime from, OffsetDateTime to) {}
}
