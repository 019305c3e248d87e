package org.shouze.worklist;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.matter.Matters;
import org.shouze.organization.OpenWork;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.workflow.Catalogue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What waits at seats and in people's names: ranges of the index of offers, each cut. */
@Component
public class Remaining implements OpenWork {

    private static final int GROUP = 50;

    private final JdbcTemplate jdbc;
    private final Matters matters;
    private final Catalogue catalogue;

    Remaining(JdbcTemplate jdbc, Matters matters, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.catalogue = catalogue;
    }

    @Override
    public Map<SeatId, AtSeat> at(Collection<SeatId> seats, Set<String> works) {
        var found = new LinkedHashMap<SeatId, AtSeat>();
        var all = seats.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += GROUP) {
            count(all.subList(from, Math.min(from + GROUP, all.size())), works, found);
        }
        return found;
    }

    private void count(List<SeatId> seats, Set<String> works, Map<SeatId, AtSeat> found) {
        var arguments = new ArrayList<Object>();
        var only = works.isEmpty() ? "" : " join work_item i on i.id = t.item_id and i.closed_at is null"
                + " and i.process = any (?)";
        var parts = seats.stream().map(seat -> {
            if (!works.isEmpty()) {
                arguments.add(works.toArray(String[]::new));
            }
            arguments.addAll(List.of(Taker.seat(seat.value()), BOUND));
            return "select cast(" + seat.value() + " as bigint) seat, count(*) n, min(due) first_due from (select t.due"
                    + " from work_item_taker t" + only + " where t.taker = ? and t.offered order by t.due, t.item_id"
                    + " limit ?) p" + seat.value();
        }).collect(Collectors.joining(" union all "));
        jdbc.query(parts, row -> {
            var first = row.getObject("first_due", OffsetDateTime.class);
            found.put(new SeatId(row.getLong("seat")), new AtSeat(row.getInt("n"),
                    first == null || !first.isBefore(WorkItems.NEVER) ? null : first.toInstant()));
        }, arguments.toArray());
    }

    @Override
    public List<String> works() {
        return catalogue.ids();
    }

    @Override
    public Map<PersonId, Integer> inTheNameOf(Collection<PersonId> people) {
        var found = new HashMap<>(matters.carried(people, BOUND));
        var all = people.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += GROUP) {
            var some = all.subList(from, Math.min(from + GROUP, all.size()));
            jdbc.query(some.stream().map(Remaining::named).collect(Collectors.joining(" union all ")), row -> {
                found.merge(new PersonId(row.getLong("person")), row.getInt("n"), Integer::sum);
            }, some.stream().flatMap(person -> Stream.<Object>of(Taker.person(person.value()), BOUND, person.value(),
                    BOUND)).toArray());
        }
        return found;
    }

    private static String named(PersonId person) {
        return "select cast(" + person.value() + " as bigint) person, count(*) n from ("
                + "(select item_id from work_item_taker where taker = ? and offered limit ?) union all "
                + "(select id from work_item where lent_by = ? and closed_at is null limit ?)) p" + person.value();
    }

    /** Items this person lent to others and gets back, soonest due first. */
    public List<WorkItem> lentBy(PersonId person, int limit) {
        return jdbc.query("select " + WorkItems.ITEM + " from work_item i where i.lent_by = ? and i.closed_at is null"
                + " order by i.due, i.id limit ?", WorkItems::item, person.value(), limit);
    }

    /** Items this person has done and others still sign, soonest due first. They go on by themselves, or come back. */
    public List<WorkItem> beingSignedFor(PersonId person, int limit) {
        return jdbc.query("select " + WorkItems.ITEM + " from work_item_parked p join work_item i on i.id = p.item_id"
                + " where p.person = ? and i.closed_at is null order by i.due, i.id limit ?", WorkItems::item,
                person.value(), limit);
    }

    /** Items that wait for this person by name, soonest due first; not those of confidential matters. */
    public List<WorkItem> itemsOf(PersonId person, int limit) {
        return items(List.of(Taker.person(person.value())), limit);
    }

    /** Items in the pools of these seats, soonest due first. */
    public List<WorkItem> itemsAt(Collection<SeatId> seats, int limit) {
        return seats.isEmpty() ? List.of()
                : items(seats.stream().map(seat -> Taker.seat(seat.value())).toList(), limit);
    }

    private List<WorkItem> items(List<String> takers, int limit) {
        var arguments = new ArrayList<Object>();
        var ranges = takers.stream().map(taker -> {
            arguments.addAll(List.of(taker, limit));
            return "(select item_id, due from work_item_taker where taker = ? and offered order by due, item_id limit ?)";
        }).collect(Collectors.joining(" union "));
        arguments.add(limit);
        return jdbc.query("select " + WorkItems.ITEM + " from (" + ranges + ") r join work_item i on i.id = r.item_id"
                + " where not i.confidential order by r.due, r.item_id limit ?", WorkItems::item, arguments.toArray());
    }
}
