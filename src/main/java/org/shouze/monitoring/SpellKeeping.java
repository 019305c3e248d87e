package org.shouze.monitoring;

import static org.shouze.monitoring.Records.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.shouze.calendar.WorkingTime;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Spells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how long what was finished took, after the fact and on one node at a time, so that finishing costs nothing
 * more. A matter's rows are written anew whenever something of it has been finished: work sent back is told apart from
 * other work only once it is done again.
 */
@Component
class SpellKeeping {

    static final int BATCH = 200;
    /** Batches of one pass: what is more waits for the next. */
    private static final int MOST = 50;
    /** What was finished that long before the mark is looked for once more: its transaction may have ended late. */
    private static final Duration LATE = Duration.ofMinutes(10);
    /** How far the first pass looks back: two periods. */
    private static final Duration FIRST = Duration.ofDays(2 * Monitor.DAYS + 1);

    private static final Logger log = LoggerFactory.getLogger(SpellKeeping.class);

    private final JdbcTemplate jdbc;
    private final Spells spells;
    private final Matters matters;
    private final Workflow workflow;
    private final WorkingTime time;
    private final TransactionTemplate apart;
    private final Clock clock;

    SpellKeeping(JdbcTemplate jdbc, Spells spells, Matters matters, Workflow workflow, WorkingTime time,
            PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.spells = spells;
        this.matters = matters;
        this.workflow = workflow;
        this.time = time;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return false if another node is at it */
    boolean pass() {
        return Boolean.TRUE.equals(apart.execute(holding -> {
            var mark = jdbc.query("select written_to from monitoring_mark where id = 1 for update skip locked",
                    (row, n) -> new Mark(row.getObject(1, OffsetDateTime.class))).stream().findFirst();
            mark.ifPresent(this::write);
            return mark.isPresent();
        }));
    }

    private record Mark(OffsetDateTime to) {

        Instant from(Instant now) {
            return to == null ? now.minus(FIRST) : to.toInstant().minus(LATE);
        }
    }

    private record Finished(MatterId matter, Instant at) {}

    private void write(Mark mark) {
        var to = clock.instant();
        var from = mark.from(to);
        for (int batch = 0; batch < MOST; batch++) {
            var some = finished(from, to);
            written(some.stream().map(Finished::matter).distinct().toList());
            var full = some.size() >= BATCH;
            from = full ? some.get(some.size() - 1).at() : to;
            jdbc.update("update monitoring_mark set written_to = ? where id = 1", utc(from));
            if (!full) {
                return;
            }
        }
    }

    /** Two ranges of the newest ends of two indexes; what has been written is passed over. */
    private List<Finished> finished(Instant from, Instant to) {
        return jdbc.query("""
                select matter_id, closed_at from (
                    (select i.matter_id, i.closed_at from work_item i
                        where i.closed_at >= ? and i.closed_at <= ? and not i.confidential and not i.guarded and i.engine
                            and not i.cancelled and not exists (select 1 from monitoring_spell s where s.item_id = i.id)
                        order by i.closed_at limit ?)
                    union all
                    (select m.id, m.closed_at from matter m where m.closed_at >= ? and m.closed_at <= ? and not m.guarded
                            and not exists (select 1 from monitoring_ended e where e.matter_id = m.id)
                        order by m.closed_at limit ?)) f
                order by closed_at limit ?""",
                (row, n) -> new Finished(new MatterId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                utc(from), utc(to), BATCH, utc(from), utc(to), BATCH, BATCH);
    }

    /** One that can't be written must not hold up all others. */
    private void written(List<MatterId> some) {
        try {
            apart.executeWithoutResult(status -> anew(some));
        } catch (RuntimeException e) {
            log.warn("the times of a batch were not written, now one by one", e);
            some.forEach(one -> {
                try {
                    apart.executeWithoutResult(status -> anew(List.of(one)));
                } catch (RuntimeException unwritten) {
                    log.error("the times of matter {} were not written", one, unwritten);
                }
            });
        }
    }

    private void anew(List<MatterId> some) {
        if (some.isEmpty()) {
            return;
        }
        var definitions = workflow.definitions(some);
        var ids = some.stream().map(MatterId::value).toArray(UUID[]::new);
        jdbc.update("delete from monitoring_spell where matter_id = any (?)", (Object) ids);
        jdbc.update("delete from monitoring_ended where matter_id = any (?)", (Object) ids);
        jdbc.batchUpdate("""
                insert into monitoring_spell (item_id, matter_id, process, node, definition, unit_path, seat_id, closed_at,
                    waiting, handling, again, paused, spent, step, label)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                spells.of(some).stream().map(spell -> row(spell, definitions)).toList());
        jdbc.batchUpdate("""
                insert into monitoring_ended (matter_id, process, definition, unit_path, closed_at, spent)
                values (?, ?, ?, ?, ?, ?)""", ended(some, definitions));
    }

    private static Object[] row(Spells.Spell spell, Map<MatterId, String> definitions) {
        var item = spell.item();
        var minutes = Stream.of(spell.split().waiting(), spell.split().handling(), spell.split().returned(),
                spell.split().paused()).mapToLong(Duration::toMinutes).toArray();
        return new Object[] {item.id(), item.matter().value(), item.process(), item.node(), definitions.get(item.matter()),
                item.unitPath(), spell.seat() == null ? null : spell.seat().value(), utc(item.closedAt()), minutes[0],
                minutes[1], minutes[2], minutes[3], minutes[0] + minutes[1] + minutes[2], item.step(), item.label()};
    }

    private List<Object[]> ended(Collection<MatterId> some, Map<MatterId, String> definitions) {
        return matters.get(some).stream().filter(matter -> matter.closedAt() != null && !matter.guarded())
                .map(matter -> new Object[] {matter.id().value(), matter.process(), definitions.get(matter.id()),
                        matter.unitPath(), utc(matter.closedAt()), spent(matter)}).toList();
    }

    private long spent(Matter matter) {
        return time.between(matter.openedAt(), matter.closedAt()).toMinutes();
    }
}
