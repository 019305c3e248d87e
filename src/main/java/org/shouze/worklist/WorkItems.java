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
                    unit_name, search, hint, hint_arguments, care, batch, due, opened_at, barred, revision, cancelled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false)""",
                openings.stream().map(Opening::row).toList());
        jdbc.batchUpdate("""
                insert into work_item_taker (item_id, taker, shared, due, instead_of, barred, offered)
                values (?, ?, ?, ?, ?, ?, true)""",
                openings.stream().flatMap(Opening::takers).toList());
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
                where matter_id = any (?) and closed_by is not null order by closed_at""",
                (row, n) -> new Doer(new MatterId(row.getObject("matter_id", UUID.class)), row.getString("node"),
                        row.getLong("closed_by")),
                (Object) matters.stream().map(MatterId::value).toArray(UUID[]::new));
    }

    /** Also those it was withdrawn from when somebody took or did it. */
    List<String> everyTaker(String item) {
        return jdbc.queryForList("select taker from work_item_taker where item_id = ?", String.class, item);
    }

    /** @return false if somebody was faster or somebody else changed it since that revision */
    boolean close(String item, int revision, Actor by, String token, Instant at) {
        var closed = jdbc.update("""
                update work_item set closed_at = ?, closed_by = ?, closed_name = ?, closed_seat = ?, closing_token = ?,
                    revision = revision + 1
                where id = ? and (revision = ? or changed_by = ?) and closed_at is null""",
                utc(at), by.person(), by.name(), by.seatName(), token, item, revision, by.person()) == 1;
        if (closed) {
            withdraw(item);
            terms.end(List.of(item));
        }
        return closed;
    }

    /** The engine took it away. */
    void cancel(Collection<String> items, Instant at) {
        var rows = items.stream().map(item -> new Object[] {utc(at), item}).toList();
        jdbc.batchUpdate("""
                update work_item set closed_at = ?, cancelled = true, revision = revision + 1
                where id = ? and closed_at is null""", rows);
        items.forEach(this::withdraw);
        terms.end(items);
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
            jdbc.update("""
                    insert into work_item_taker (item_id, taker, shared, due, offered)
                    select id, ?, false, coalesce(due, ?), true from work_item where id = ?""",
                    Taker.person(by.person()), NEVER, item);
        }
        return claimed;
    }

    /** @return false if this person does not hold it */
    boolean release(String item, Actor by, Instant at) {
        var released = jdbc.update("""
                update work_item set holder = null, holder_name = null, revision = revision + 1, changed_by = ?,
                    changed_name = ?, changed_at = ?
                where id = ? and holder = ? and closed_at is null""", by.person(), by.name(), utc(at), item,
                by.person()) == 1;
        if (released) {
            jdbc.update("delete from work_item_taker where item_id = ? and taker = ?", item,
                    Taker.person(by.person()));
            jdbc.update("update work_item_taker set offered = true where item_id = ?", item);
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
                row.getString("closed_name"), row.getString("closed_seat"), row.getString("closing_token"),
                row.getBoolean("cancelled"));
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
