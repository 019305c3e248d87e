package org.shouze.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.identity.Acting;
import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Lists.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How much waits for somebody, by tab and urgency, each bounded. Menu, tabs and list show the same numbers: they are
 * counted in one statement, once in each request.
 */
@Component
class Tallies {

    private static final String COUNTED = Tallies.class.getName();

    private final JdbcTemplate jdbc;
    private final Narrowing narrowing;

    Tallies(JdbcTemplate jdbc, Narrowing narrowing) {
        this.jdbc = jdbc;
        this.narrowing = narrowing;
    }

    Map<Urgency, Integer> of(Acting acting, Filter filter) {
        return filter.process() != null || filter.query() != null
                ? count(acting, List.of(filter)).get(filter.tab())
                : everything(acting).get(filter.tab());
    }

    private Map<Tab, Map<Urgency, Integer>> everything(Acting acting) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return countEverything(acting);
        }
        var known = (Known) request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
        if (known == null || !known.of.equals(acting)) {
            known = new Known(acting, countEverything(acting));
            request.setAttribute(COUNTED, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known.counts;
    }

    private Map<Tab, Map<Urgency, Integer>> countEverything(Acting acting) {
        return count(acting, Stream.of(Tab.values()).map(Filter::none).toList());
    }

    private Map<Tab, Map<Urgency, Integer>> count(Acting acting, List<Filter> filters) {
        var counts = new EnumMap<Tab, Map<Urgency, Integer>>(Tab.class);
        var arguments = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var filter : filters) {
            var none = new EnumMap<Urgency, Integer>(Urgency.class);
            List.of(Urgency.values()).forEach(urgency -> none.put(urgency, 0));
            counts.put(filter.tab(), none);
            var takers = Lists.takers(acting, filter.tab());
            for (var urgency : takers.isEmpty() ? new Urgency[0] : Urgency.values()) {
                parts.add(part(acting, takers, new Filter(filter.tab(), urgency, filter.process(), filter.query()),
                        arguments));
            }
        }
        if (!parts.isEmpty()) {
            jdbc.query(String.join(" union all ", parts), row -> {
                counts.get(Tab.values()[row.getInt("tab")]).put(Urgency.values()[row.getInt("urgency")],
                        Math.min(row.getInt("n"), Lists.BOUND));
            }, arguments.toArray());
        }
        return counts;
    }

    private String part(Acting acting, List<String> takers, Filter filter, List<Object> arguments) {
        return "select %d tab, %d urgency, count(*) n from (%s) p%1$d%2$d".formatted(filter.tab().ordinal(),
                filter.urgency().ordinal(), takers.stream().map(taker -> "("
                        + narrowing.range("t.item_id", taker, acting, filter, null, arguments) + " limit "
                        + Lists.BOUND + ")").collect(Collectors.joining(" union ")));
    }

    private record Known(Acting of, Map<Tab, Map<Urgency, Integer>> counts) {}
}
