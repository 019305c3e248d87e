package org.shouze.worklist;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.shouze.calendar.WorkingTime;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.terms.Terms;

/** How long each step of matters took, now that it is finished. Not for a page: it reads whole matters. */
@Component
public class Spells {

    private final JdbcTemplate jdbc;
    private final Terms terms;
    private final WorkingTime time;
    private final Clock clock;

    Spells(JdbcTemplate jdbc, Terms terms, WorkingTime time, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.time = time;
        this.clock = clock;
    }

    /** @param seat it waited for first, or null where it waited for a person */
    public record Spell(WorkItem item, SeatId seat, TimeSplit split) {}

    /** Of every step of these matters that was done, in three statements; what the engine took away is not told. */
    public List<Spell> of(Collection<MatterId> matters) {
        var items = jdbc.query("select " + WorkItems.ITEM + " from work_item i where i.matter_id = any (?) and i.engine",
                WorkItems::item, (Object) matters.stream().map(MatterId::value).toArray(UUID[]::new));
        var ids = items.stream().map(WorkItem::id).toList();
        var pauses = terms.pauses(ids);
        var seats = seats(ids);
        return items.stream().collect(Collectors.groupingBy(WorkItem::matter)).values().stream()
                .flatMap(own -> TimeSplit.each(own, pauses, time, clock.instant()).entrySet().stream())
                .filter(spell -> !spell.getKey().isOpen() && !spell.getKey().cancelled())
                .map(spell -> new Spell(spell.getKey(), seats.get(spell.getKey().id()), spell.getValue())).toList();
    }

    private Map<String, SeatId> seats(List<String> items) {
        var seats = new HashMap<String, SeatId>();
        jdbc.query("""
                select item_id, min(taker) as first_taker from work_item_taker
                where item_id = any (?) and taker like 'seat:%' group by item_id""", row -> {
                    seats.put(row.getString("item_id"), new SeatId(Taker.seat(row.getString("first_taker")).orElseThrow()));
                }, (Object) items.toArray(String[]::new));
        return seats;
    }
}
