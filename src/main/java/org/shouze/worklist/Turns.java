package org.shouze.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.shouze.terms.WhoseTurn;

/** Whose turn it is, for those who remind. */
@Component
class Turns implements WhoseTurn {

    private final WorkItems items;
    private final JdbcTemplate jdbc;

    Turns(WorkItems items, JdbcTemplate jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Turn> of(Collection<String> ids) {
        var takers = new HashMap<String, List<String>>();
        jdbc.query("select item_id, taker from work_item_taker where item_id = any (?) and not by_name order by taker", row -> {
            takers.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
        }, (Object) ids.toArray(String[]::new));
        return items.find(ids).stream().filter(WorkItem::isOpen).collect(Collectors.toMap(WorkItem::id,
                item -> turn(item, takers.getOrDefault(item.id(), List.of()))));
    }

    private static Turn turn(WorkItem item, List<String> takers) {
        return new Turn(item.id(), item.matter(), item.number(), item.label(), new UnitId(item.unit()),
                item.holder() == null ? null : new PersonId(item.holder()),
                takers.stream().flatMap(taker -> Taker.seat(taker).stream()).map(SeatId::new).toList(),
                takers.stream().flatMap(taker -> Taker.person(taker).stream()).map(PersonId::new).toList(),
                item.guarded());
    }
}
