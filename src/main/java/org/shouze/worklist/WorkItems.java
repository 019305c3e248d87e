package org.shouze.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.Person;
import org.shouze.terms.DueMoved;
import org.shouze.terms.Terms;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the worklist. Every change of an item is one conditional update that tells whether it took place. */
@Component
class WorkItems {

    /** Open items without a due time sort behind all others. */
    static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Reads each item as {@code i}, with whom it is offered to. */
    static final String ITEM = """
            i.*, array(select t.taker from work_item_taker t where t.item_id = i.id and t.offered) as offered""";

    private static final String ITEMS = "select " + ITEM + " from work_item i where ";

    private final JdbcTemplate jdbc;
    private final Terms terms;

    WorkItems(JdbcTemplate jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    void insert(Collection<Opening> openings) {
        jdbc.batchUpdate("""
                insert into work_item (id, matter_id, process, node, step, label, number, title, unit_id, unit_path,
                    unit_name, search, hint, hint_arguments, care, batch, due, opened_at, barred, holder, holder_name,
                    engine, belongs_to, relation, apart, return_id, straight, confidential, guarded, revision, cancelled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false)""",
                openings.stream().map(Opening::row).toList());
        jdbc.batchUpdate("""
                insert into work_item_taker (item_id, taker, shared, due, instead_of, barred, offered, given, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", openings.stream().flatMap(Opening::takers).toList());
    }

    Optional<WorkItem> find(String id) {
        return jdbc.query(ITEMS + "i.id = ?", WorkItems::item, id).stream().findFirst();
    }

    List<WorkItem> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.query(ITEMS + "i.id = any (?)", WorkItems::item, (Object) ids.toArray(String[]::new));
    }

    List<WorkItem> ofMatter(MatterId matter) {
        return jdbc.query(ITEMS + "i.matter_id = ? order by i.opened_at desc, i.id", WorkItems::item, matter.value());
    }

    /** Who closed these nodes of these matters last, for tasks that another person must do. */
    List<Doer> doers(Collection<MatterId> matters) {
        return jdbc.query("""
                select matter_id, node, closed_by from work_item
                where matter_id = any (?) and closed_by is not null and engine order by closed_at""",
                (row, n) -> new Doer(new MatterId(row.getObject("matter_id", UUID.class)), row.getString("node"),
                        row.getLong("closed_by")),
                (Object) matters.stream().map(MatterId::value).toArray(UUID[]::new));
    }

    /** From now on whoever looks at one of these is asked for at the matter first. */
    void guard(MatterId matter) {
        jdbc.update("update work_item set guarded = true where matter_id = ?", matter.value());
    }

    /** Nobody's yet, and offered to these and no others; to those by name only for the record. */
    void offerAnew(WorkItem item, Collection<Taker> takers, Collection<Taker> byName, Long barred) {
        jdbc.update("""
                update work_item set holder = null, holder_name = null, lent_by = null, lent_name = null, barred = ?,
                    revision = revision + 1 where id = ?""", barred, item.id());
        jdbc.update("delete from work_item_taker where item_id = ?", item.id());
        jdbc.batchUpdate("""
                insert into work_item_taker (item_id, taker, shared, due, instead_of, barred, offered, given, by_name)
                values (?, ?, ?, ?, ?, ?, ?, false, ?)""", takers.stream().map(taker -> new Object[] {item.id(),
                        taker.key(), taker.shared(), item.due() == null ? NEVER : utc(item.due()), taker.insteadOf(),
                        barred, !byName.contains(taker), byName.contains(taker)}).toList());
    }

    /** Guarded matters with open items that wait for holders of these seats by name. */
    List<MatterId> guardedAt(Collection<String> seats) {
        return jdbc.query("""
                select distinct i.matter_id from work_item_taker t join work_item i on i.id = t.item_id
                where t.taker = any (?) and t.by_name and i.closed_at is null""",
                (row, n) -> new MatterId(row.getObject("matter_id", UUID.class)), (Object) seats.toArray(String[]::new));
    }

    /** Nobody's to do for now; who signs after its holder is asked. @return false as for closing */
    boolean park(String item, int revision, Actor by, String token, Instant at) {
        var parked = jdbc.update("""
                update work_item set holder = ?, holder_name = ?, closing_token = ?, revision = revision + 1,
                    changed_by = ?, changed_name = ?, changed_at = ?
                where id = ? and (revision = ? or changed_by = ?) and closed_at is null""",
                by.person(), by.name(), token, by.person(), by.name(), utc(at), item, revision, by.person()) == 1;
        if (parked) {
            jdbc.update("update work_item_taker set offered = false where item_id = ?", item);
            jdbc.update("""
                    update work_item_taker set offered = true where item_id in (select id from work_item
                        where belongs_to = ? and relation = 'AFTER' and closed_at is null)""", item);
            jdbc.update("""
                    update work_item set opened_at = ? where belongs_to = ? and relation = 'AFTER'
                        and closed_at is null""", utc(at), item);
        }
        return parked;
    }

    /** It is its holder's again. */
    void unpark(String item, long holder) {
        jdbc.update("update work_item set revision = revision + 1 where id = ?", item);
        hold(item, holder);
    }

    /** As done by who had parked it. @return false if it is closed or was changed by anybody since */
    boolean closeParked(String item, Actor by, Instant at) {
        var closed = jdbc.update("""
                update work_item set closed_at = ?, closed_by = ?, closed_name = ?, closed_seat = ?,
                    closed_behalf = ?, revision = revision + 1
                where id = ? and changed_by = ? and closed_at is null""",
                utc(at), by.person(), by.name(), by.seatName(), by.behalfOf(), item, by.person()) == 1;
        withdraw(item);
        terms.end(List.of(item));
        cancelAsked(item, at);
        return closed;
    }

    /** Locks it, so that of two who sign last one comes after the other. */
    WorkItem lock(String item) {
        return find(jdbc.queryForObject("select id from work_item where id = ? for update", String.class, item)).orElseThrow();
    }

    /** What was asked for this item and waits. */
    List<WorkItem> asked(String item, WorkItem.Relation relation) {
        return jdbc.query(ITEMS + "i.belongs_to = ? and i.relation = ? and i.closed_at is null order by i.opened_at",
                WorkItems::item, item, relation.name());
    }

    /** Also those it was withdrawn from when somebody took or did it. */
    List<String> everyTaker(String item) {
        return jdbc.queryForList("select taker from work_item_taker where item_id = ?", String.class, item);
    }

    /**
     * As done, which waits for those who were asked to sign before or after.
     *
     * @return false if somebody was faster, somebody else changed it since that revision, or a signature is missing
     */
    boolean close(String item, int revision, Actor by, String token, Instant at) {
        return close(item, revision, by, token, at, """
                and not exists (select 1 from work_item b where b.belongs_to = work_item.id
                    and b.relation in ('BEFORE', 'AFTER') and b.closed_at is null)""");
    }

    private boolean close(String item, int revision, Actor by, String token, Instant at, String condition) {
        var closed = jdbc.update("""
                update work_item set closed_at = ?, closed_by = ?, closed_name = ?, closed_seat = ?, closed_behalf = ?,
                    closing_token = ?, revision = revision + 1
                where id = ? and (revision = ? or changed_by = ?) and closed_at is null\n""" + condition,
                utc(at), by.person(), by.name(), by.seatName(), by.behalfOf(), token, item, revision, by.person()) == 1;
        if (closed) {
            withdraw(item);
            cancelAsked(item, at);
            terms.end(List.of(item));
        }
        return closed;
    }

    /** Closed by this person, but not as done. */
    boolean close(String item, int revision, Actor by, String token, Instant at, WorkItem.Outcome outcome) {
        return close(item, revision, by, token, at, "") && undone(item, outcome);
    }

    boolean undone(String item, WorkItem.Outcome outcome) {
        return jdbc.update("update work_item set outcome = ? where id = ?", outcome.name(), item) == 1;
    }

    /** The engine took it away. */
    void cancel(Collection<String> items, Instant at) {
        var rows = items.stream().map(item -> new Object[] {utc(at), item}).toList();
        jdbc.batchUpdate("""
                update work_item set closed_at = ?, cancelled = true, revision = revision + 1
                where id = ? and closed_at is null""", rows);
        terms.end(items);
        items.forEach(item -> {
            withdraw(item);
            cancelAsked(item, at);
        });
    }

    /** @return false if it is closed already */
    boolean cancelOpen(String item, Instant at) {
        var cancelled = jdbc.update("""
                update work_item set closed_at = ?, cancelled = true, revision = revision + 1
                where id = ? and closed_at is null""", utc(at), item) == 1;
        withdraw(item);
        return cancelled;
    }

    /** Those opened and not yet looked after: not claimed, no draft. @return false if anybody was at one of them */
    boolean cancelUntouched(Collection<String> items, Instant at) {
        var untouched = items.stream().allMatch(item -> jdbc.update("""
                update work_item set closed_at = ?, cancelled = true, revision = revision + 1
                where id = ? and revision = 0 and closed_at is null""", utc(at), item) == 1);
        items.forEach(this::withdraw);
        terms.end(items);
        return untouched;
    }

    /** What was asked about a matter that has ended. */
    void cancelAsked(MatterId matter, Instant at) {
        var asked = jdbc.queryForList(
                "select id from work_item where matter_id = ? and not engine and closed_at is null", String.class,
                matter.value());
        if (!asked.isEmpty()) {
            cancel(asked, at);
        }
    }

    /** What was asked for it is not needed any more. */
    private void cancelAsked(String item, Instant at) {
        var asked = jdbc.queryForList("select id from work_item where belongs_to = ? and closed_at is null",
                String.class, item);
        if (!asked.isEmpty()) {
            cancel(asked, at);
        }
    }

    private void withdraw(String item) {
        jdbc.update("update work_item_taker set offered = false where item_id = ?", item);
        jdbc.update("delete from work_item_draft where item_id = ?", item);
    }

    /** @return false if somebody else holds it or it is closed */
    boolean claim(String item, Actor by, Instant at) {
        var claimed = jdbc.update("""
                update work_item set holder = ?, holder_name = ?, revision = revision + 1, changed_by = ?,
                    changed_name = ?, changed_at = ?, begun_at = coalesce(begun_at, ?)
                where id = ? and holder is null and closed_at is null""",
                by.person(), by.name(), by.person(), by.name(), utc(at), utc(at), item) == 1;
        if (claimed) {
            jdbc.update("update work_item_taker set offered = false where item_id = ?", item);
            hold(item, by.person());
        }
        return claimed;
    }

    /** Whoever holds it is the only one it is offered to. */
    private void hold(String item, long person) {
        var known = jdbc.update("update work_item_taker set offered = true where item_id = ? and taker = ?", item,
                Taker.person(person));
        if (known == 0) {
            jdbc.update("""
                    insert into work_item_taker (item_id, taker, shared, due, barred, offered, given)
                    select id, ?, false, coalesce(due, ?), barred, true, true from work_item where id = ?""",
                    Taker.person(person), NEVER, item);
        }
    }

    /**
     * Moves it to another person.
     *
     * @param lentBy who gets it back, or null where it is given for good
     * @param token  of the form that did it, so that the same one again is known, or null
     * @return false if anybody changed it since that revision or it is closed
     */
    boolean give(String item, int revision, Actor by, Person to, Actor lentBy, String token, Instant at) {
        var given = jdbc.update("""
                update work_item set holder = ?, holder_name = ?, lent_by = ?, lent_name = ?, closing_token = ?,
                    revision = revision + 1, changed_by = ?, changed_name = ?, changed_at = ?
                where id = ? and revision = ? and closed_at is null""",
                to.id().value(), to.name(), lentBy == null ? null : lentBy.person(),
                lentBy == null ? null : lentBy.name(), token, by.person(), by.name(), utc(at), item, revision) == 1;
        if (given) {
            jdbc.update("update work_item_taker set offered = false where item_id = ?", item);
            jdbc.update("delete from work_item_taker where item_id = ? and given", item);
            hold(item, to.id().value());
        }
        return given;
    }

    /** Lent it stays, but comes back to somebody else. @return false if anybody changed it since, or it was given back */
    boolean comesBackTo(String item, int revision, Person to, Actor by, Instant at) {
        return jdbc.update("""
                update work_item set lent_by = ?, lent_name = ?, revision = revision + 1, changed_by = ?, changed_name = ?,
                    changed_at = ? where id = ? and revision = ? and lent_by is not null and closed_at is null""",
                to.id().value(), to.name(), by.person(), by.name(), utc(at), item, revision) == 1;
    }

    /** @return false if this person does not hold it */
    boolean release(String item, Actor by, Instant at) {
        var released = jdbc.update("""
                update work_item set holder = null, holder_name = null, revision = revision + 1, changed_by = ?,
                    changed_name = ?, changed_at = ?
                where id = ? and holder = ? and closed_at is null""", by.person(), by.name(), utc(at), item,
                by.person()) == 1;
        if (released) {
            jdbc.update("delete from work_item_taker where item_id = ? and given", item);
            jdbc.update("update work_item_taker set offered = true where item_id = ? and not by_name", item);
        }
        return released;
    }

    /** @return the new revision, or empty if somebody else changed it since or it is closed */
    Optional<Integer> touch(String item, int revision, Actor by, Instant at) {
        return jdbc.update("""
                update work_item set revision = revision + 1, changed_by = ?, changed_name = ?, changed_at = ?,
                    begun_at = coalesce(begun_at, ?)
                where id = ? and (revision = ? or changed_by = ?) and closed_at is null""",
                by.person(), by.name(), utc(at), utc(at), item, revision, by.person()) == 1
                        ? Optional.of(jdbc.queryForObject("select revision from work_item where id = ?", Integer.class,
                                item)) : Optional.empty();
    }

    /** The term of these moved. Their forms stay good: nothing they say has changed. */
    @EventListener
    void on(DueMoved moved) {
        var dues = moved.items().stream().map(to -> new Object[] {utc(to.due()), to.item()}).toList();
        jdbc.batchUpdate("update work_item set due = ? where id = ?", dues);
        jdbc.batchUpdate("update work_item_taker set due = ? where item_id = ?", dues);
    }

    static WorkItem item(ResultSet row, int n) throws SQLException {
        var arguments = row.getString("hint_arguments");
        return new WorkItem(row.getString("id"), new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("process"), row.getString("node"), row.getString("step"), row.getString("label"), row.getString("number"),
                row.getString("title"), row.getLong("unit_id"), row.getString("unit_path"),
                row.getString("unit_name"), row.getString("hint"),
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\\|")),
                row.getBoolean("care"), row.getBoolean("batch"), instant(row, "due"), instant(row, "opened_at"),
                instant(row, "begun_at"), row.getObject("barred", Long.class), offered(row),
                row.getObject("holder", Long.class),
                row.getString("holder_name"), row.getInt("revision"), row.getString("changed_name"),
                instant(row, "changed_at"), instant(row, "closed_at"), row.getObject("closed_by", Long.class),
                row.getString("closed_name"), row.getString("closed_seat"), row.getString("closed_behalf"),
                row.getString("closing_token"),
                row.getBoolean("cancelled"), row.getBoolean("engine"), row.getString("belongs_to"),
                named(WorkItem.Relation.class, row.getString("relation")), row.getBoolean("apart"),
                row.getObject("lent_by", Long.class), row.getString("lent_name"),
                row.getObject("return_id", Long.class), row.getBoolean("straight"),
                named(WorkItem.Outcome.class, row.getString("outcome")), row.getObject("changed_by", Long.class),
                row.getBoolean("confidential"), row.getBoolean("guarded"));
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    private static List<String> offered(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("offered").getArray()).map(String::valueOf).toList();
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    record Doer(MatterId matter, String node, long person) {}
}
