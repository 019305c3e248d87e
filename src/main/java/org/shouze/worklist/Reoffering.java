package org.shouze.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Offers open work anew where others sit than when it was offered: upward where a seat was emptied or maker and checker
 * became one person, and no longer upward where the gap was filled, unless somebody there has begun. The seat itself
 * keeps its offer throughout.
 */
@Component
class Reoffering {

    private static final int GROUP = 500;

    private final JdbcTemplate jdbc;
    private final Seats seats;

    Reoffering(JdbcTemplate jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /**
     * What waits for these seats, or for one above in the stead of one of them. The number of statements grows with
     * the seats and with every five hundred items, never with work that is done.
     *
     * @param held who sits where today, in the whole house
     */
    void reoffer(Set<SeatId> changed, Map<SeatId, List<Seats.Holder>> held) {
        var above = new HashSet<SeatId>();
        changed.forEach(seat -> seats.superior(seat).ifPresent(above::add));
        reoffer(waitingFor(changed, above), held);
    }

    void reoffer(List<String> items, Map<SeatId, List<Seats.Holder>> held) {
        var ladder = new Ladder(seats, seat -> held.getOrDefault(seat, List.of()));
        for (int from = 0; from < items.size(); from += GROUP) {
            group(items.subList(from, Math.min(from + GROUP, items.size())), ladder, held);
        }
    }

    private List<String> waitingFor(Set<SeatId> seats, Set<SeatId> above) {
        return jdbc.queryForList("""
                select item_id from work_item_taker where taker = any (?) and offered
                union
                select item_id from work_item_taker where taker = any (?) and offered and instead_of is not null
                order by 1""", String.class, keys(seats), keys(above));
    }

    private void group(List<String> ids, Ladder ladder, Map<SeatId, List<Seats.Holder>> held) {
        var items = open(ids);
        var began = began(items.keySet());
        var rows = rows(items.keySet());
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        rows.forEach((id, offered) -> {
            var item = items.get(id);
            var upward = upward(item, offered, ladder);
            var there = offered.stream().map(Taker::key).collect(Collectors.toSet());
            upward.values().stream().filter(taker -> !there.contains(taker.key())).forEach(taker -> come.add(
                    new Object[] {id, taker.key(), taker.shared(), item.due(), taker.insteadOf(), item.barred(),
                            !item.isHeld()}));
            offered.stream().filter(taker -> taker.insteadOf() != null && !upward.containsKey(taker.key()))
                    .filter(taker -> !sitsAt(taker, began.get(id), held))
                    .forEach(taker -> gone.add(new Object[] {id, taker.key()}));
        });
        jdbc.batchUpdate("delete from work_item_taker where item_id = ? and taker = ?", gone);
        jdbc.batchUpdate("""
                insert into work_item_taker (item_id, taker, shared, due, instead_of, barred, offered)
                values (?, ?, ?, ?, ?, ?, ?)""", come);
    }

    /** By key, as it would be offered if it opened now. */
    private static Map<String, Taker> upward(Item item, List<Taker> offered, Ladder ladder) {
        var upward = new HashMap<String, Taker>();
        offered.stream().filter(taker -> taker.insteadOf() == null && taker.isSeat())
                .flatMap(own -> ladder.offer(own.seat(), own.shared(), item.barred()).stream())
                .filter(taker -> taker.insteadOf() != null).forEach(taker -> upward.putIfAbsent(taker.key(), taker));
        return upward;
    }

    /** A draft counts as taken: whoever began goes on. */
    private static boolean sitsAt(Taker taker, Long person, Map<SeatId, List<Seats.Holder>> held) {
        return held.getOrDefault(taker.seat(), List.of()).stream()
                .anyMatch(holder -> Objects.equals(holder.person().value(), person));
    }

    /** Locked, so that nobody claims one meanwhile. */
    private Map<String, Item> open(List<String> ids) {
        return jdbc.query("""
                select id, barred, holder, due from work_item where id = any (?) and closed_at is null
                order by id for update""", (row, n) -> Map.entry(row.getString("id"), new Item(
                row.getObject("barred", Long.class), row.getObject("holder", Long.class) != null,
                row.getObject("due") == null ? WorkItems.NEVER : row.getObject("due"))), array(ids)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, List<Taker>> rows(Set<String> ids) {
        return jdbc.query("""
                select item_id, taker, shared, instead_of from work_item_taker where item_id = any (?)
                order by item_id, taker""", (row, n) -> Map.entry(row.getString("item_id"), new Taker(
                row.getString("taker"), row.getBoolean("shared"), row.getString("instead_of"))), array(ids)).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                        Collectors.toList())));
    }

    private Map<String, Long> began(Set<String> ids) {
        return jdbc.query("select item_id, saved_by from work_item_draft where item_id = any (?)",
                (row, n) -> Map.entry(row.getString("item_id"), row.getLong("saved_by")), array(ids)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object keys(Set<SeatId> seats) {
        return seats.stream().map(seat -> Taker.seat(seat.value())).toArray(String[]::new);
    }

    private static Object array(java.util.Collection<String> ids) {
        return ids.toArray(String[]::new);
    }

    private record Item(Long barred, boolean isHeld, Object due) {}
}
