package org.shouze.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.shouze.organization.SeatId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What waits at the steps of one process, below a unit, whoever it waits for. Ordinary work only: nothing confidential,
 * nothing that somebody is shut out of, so that every reader is told the same. Whoever calls has decided who may see it.
 */
@Component
public class Queues {

    private static final String ORDINARY = " from work_item i where i.process = ? and i.unit_path like ? and i.closed_at is null"
            + " and not i.confidential and not i.guarded and i.engine";

    private final JdbcTemplate jdbc;

    Queues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param step  form key of the step
     * @param label name of the node where the step serves many, else null
     */
    public record Load(String node, String step, String label, long open, long late) {}

    /** Of every node where something waits. One statement, a range of one index. */
    public List<Load> loads(String process, String path, Instant at) {
        return jdbc.query("select i.node, i.step, i.label, count(*) many, count(case when i.due <= ? then 1 end) late" + ORDINARY
                + " group by i.node, i.step, i.label order by i.node", (row, n) -> new Load(row.getString("node"),
                        row.getString("step"), row.getString("label"), row.getLong("many"), row.getLong("late")),
                WorkItems.utc(at), process, path + "%");
    }

    /** @param first when the first of it is due, or null; numbers are cut at {@link Lists#BOUND} */
    public record Owed(SeatId seat, long open, long late, Instant first) {}

    /**
     * What these seats have before them of matters below these units. Ranges of the index of offers, one for each seat.
     *
     * @param paths of whoever looks
     */
    public List<Owed> owed(Collection<SeatId> seats, List<String> paths, Instant at) {
        if (seats.isEmpty() || paths.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        var ranges = seats.stream().map(seat -> {
            arguments.add(WorkItems.utc(at));
            var range = offered("t.due", seat, paths, arguments);
            arguments.add(Lists.BOUND);
            return "select cast(" + seat.value() + " as bigint) seat, count(*) many, count(case when due <= ? then 1 end) late,"
                    + " min(due) first_due from (" + range + " order by t.due, t.item_id limit ?) p" + seat.value();
        }).collect(Collectors.joining(" union all "));
        return jdbc.query(ranges, (row, n) -> new Owed(new SeatId(row.getLong("seat")), row.getLong("many"),
                row.getLong("late"), due(row.getObject("first_due", OffsetDateTime.class))), arguments.toArray());
    }

    private static Instant due(OffsetDateTime due) {
        return due == null || due.isEqual(WorkItems.NEVER) ? null : due.toInstant();
    }

    /** The same of one seat, item by item, soonest due first. @param after page on from here, or null */
    public Lists.Page owed(SeatId seat, List<String> paths, Lists.Key after, int size) {
        if (paths.isEmpty()) {
            return new Lists.Page(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        var range = offered("t.item_id, t.due", seat, paths, arguments);
        if (after != null) {
            range += " and (t.due, t.item_id) > (?, ?)";
            arguments.addAll(List.of(after.due() == null ? WorkItems.NEVER : WorkItems.utc(after.due()), after.id()));
        }
        arguments.add(size + 1);
        return cut(jdbc.query("select " + WorkItems.ITEM + " from (" + range + " order by t.due, t.item_id limit ?) r"
                + " join work_item i on i.id = r.item_id order by r.due, r.item_id", WorkItems::item, arguments.toArray()), size);
    }

    private static String offered(String columns, SeatId seat, List<String> paths, List<Object> arguments) {
        arguments.add(Taker.seat(seat.value()));
        paths.forEach(path -> arguments.add(path + "%"));
        return "select " + columns + " from work_item_taker t join work_item i on i.id = t.item_id and i.closed_at is null"
                + " where t.taker = ? and t.offered and not i.confidential and not i.guarded and i.engine and "
                + paths.stream().map(path -> "i.unit_path like ?").collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Lists.Page cut(List<WorkItem> found, int size) {
        return found.size() <= size ? new Lists.Page(found, null) : new Lists.Page(found.subList(0, size),
                new Lists.Key(found.get(size - 1).due(), found.get(size - 1).id()));
    }

    /** @param nodes only there; @param lateAt only what is late at that moment, or null */
    public record Asked(String process, String path, Collection<String> nodes, Instant lateAt) {}

    /** Soonest due first, what has no due time last. Two ranges of one index for each node. @param after page on from here, or null */
    public Lists.Page page(Asked asked, Lists.Key after, int size) {
        if (asked.nodes().isEmpty()) {
            return new Lists.Page(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        var ranges = asked.nodes().stream().map(node -> ranges(asked, node, after, size, arguments))
                .collect(Collectors.joining(" union all "));
        arguments.add(size + 1);
        return cut(jdbc.query("select " + WorkItems.ITEM + " from (" + ranges + ") r join work_item i on i.id = r.id"
                + " order by r.due nulls last, r.id limit ?", WorkItems::item, arguments.toArray()), size);
    }

    private static String ranges(Asked asked, String node, Lists.Key after, int size, List<Object> arguments) {
        var dated = "";
        if (after == null || after.due() != null) {
            dated = range(asked, node, " and i.due is not null", arguments);
            if (asked.lateAt() != null) {
                dated += " and i.due <= ?";
                arguments.add(WorkItems.utc(asked.lateAt()));
            }
            if (after != null) {
                dated += " and (i.due, i.id) > (?, ?)";
                arguments.addAll(List.of(WorkItems.utc(after.due()), after.id()));
            }
            dated = "(" + dated + " order by i.due, i.id limit ?)";
            arguments.add(size + 1);
        }
        if (asked.lateAt() != null) {
            return dated;
        }
        var undated = range(asked, node, " and i.due is null", arguments);
        if (after != null && after.due() == null) {
            undated += " and i.id > ?";
            arguments.add(after.id());
        }
        arguments.add(size + 1);
        return dated + (dated.isEmpty() ? "" : " union all ") + "(" + undated + " order by i.id limit ?)";
    }

    private static String range(Asked asked, String node, String which, List<Object> arguments) {
        arguments.addAll(List.of(asked.process(), asked.path() + "%", node));
        return "select i.id, i.due" + ORDINARY + " and i.node = ?" + which;
    }
}
