package org.shouze.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.workflow.Summary;
import org.shouze.workflow.TaskOpened;
import org.shouze.worklist.WorkItem.Relation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked of a person beside the engine's tasks: a signature, an answer, a decision. It is a work item like any
 * other, done on the page of its own Step; the Step's finish tells the room that asked. When the item it was asked
 * for ends, it is taken back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Requests {

    private static final String QUESTION = "work_item_request.question";
    private static final String ANSWER = "work_item_request.answer";
    private static final String COLUMNS = "select r.*, i.closed_at, i.cancelled, i.apart, i.step from work_item_request r"
            + " join work_item i on i.id = r.item_id ";

    private final WorkItems items;
    private final Matters matters;
    private final Units units;
    private final FieldCipher cipher;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Requests(WorkItems items, Matters matters, Units units, FieldCipher cipher, JdbcTemplate jdbc, Clock clock) {
        this.items = items;
        this.matters = matters;
        this.units = units;
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param step     name of the Step whose page it is done on
     * @param ofItem   the item it is asked for: goes with it when that one ends; or null, asked for the matter alone
     * @param question what is asked, kept sealed
     * @param due      or null
     * @param apart    subject shown instead of the matter to a person who shall not see the matter; or null
     */
    public record Request(String step, MatterId matter, String ofItem, Relation relation, String question, Instant due,
            String apart) {}

    /** @return id of the new item */
    public String ask(Request request, Person to, Actor by) {
        var id = UUID.randomUUID().toString();
        var matter = matters.get(request.matter());
        var now = clock.instant();
        var shown = request.apart() == null ? matter : new org.shouze.matter.Matter(matter.id(), "conversation", "",
                request.apart(), matter.unit(), matter.unitPath(), matter.initiator(), matter.carrier(),
                matter.openedAt(), null, matter.confidential(), matter.guarded());
        var node = request.step().substring(request.step().indexOf('/') + 1);
        items.insert(List.of(new Opening(
                new TaskOpened(id, shown.process(), node, request.step(), null, matter.id(), List.of(), List.of(), now, null,
                        null),
                shown, request.apart() == null ? units.get(matter.unit()).name() : "",
                new Summary(request.due(), "worklist.hint." + request.relation(), List.of(by.name()), false, false),
                null, List.of(), List.of(), to,
                new Opening.Aside(request.ofItem(), request.relation(), request.apart() != null))));
        jdbc.update("""
                insert into work_item_request (item_id, matter_id, of_item, relation, asked_by, asked_name, asked_at,
                    person, person_name, question) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, matter.id().value(), request.ofItem(), request.relation().name(), by.person(), by.name(),
                WorkItems.utc(now), to.id().value(), to.name(), cipher.seal(request.question(), QUESTION, id));
        return id;
    }

    /** For the Step that is finished: what was answered, kept sealed. */
    public Asked answer(String item, String text) {
        jdbc.update("update work_item_request set answer = ?, answered_at = ? where item_id = ?",
                cipher.seal(text, ANSWER, item), WorkItems.utc(clock.instant()), item);
        return of(item);
    }

    /** @throws NotFound if it was not asked */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Asked of(String item) {
        return jdbc.query(COLUMNS + "where r.item_id = ?", this::asked, item).stream().findFirst()
                .orElseThrow(() -> new NotFound("request " + item));
    }

    /** All that was asked about a matter, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Asked> about(MatterId matter) {
        return jdbc.query(COLUMNS + "where r.matter_id = ? order by r.asked_at desc, r.item_id", this::asked,
                matter.value());
    }

    /** What was asked for this item and waits. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Asked> open(String ofItem, Relation relation) {
        return jdbc.query(COLUMNS + "where r.of_item = ? and r.relation = ? and i.closed_at is null order by r.asked_at",
                this::asked, ofItem, relation.name());
    }

    /** Takes it back. @return false if it is answered or taken back already */
    public boolean drop(Asked asked) {
        return items.cancelOpen(asked.item(), clock.instant());
    }

    private Asked asked(ResultSet row, int n) throws SQLException {
        var id = row.getString("item_id");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Asked(id, MatterId.of(row.getString("matter_id")), row.getString("of_item"),
                Relation.valueOf(row.getString("relation")), row.getString("step"),
                new PersonId(row.getLong("asked_by")), row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), new PersonId(row.getLong("person")),
                row.getString("person_name"), cipher.open(row.getString("question"), QUESTION, id),
                cipher.open(row.getString("answer"), ANSWER, id), answered == null ? null : answered.toInstant(),
                row.getObject("closed_at") == null, row.getBoolean("apart"));
    }

    /** @param answer null while it waits, and where it was taken back */
    public record Asked(String item, MatterId matter, String ofItem, Relation relation, String step, PersonId by,
            String byName, Instant at, PersonId to, String toName, String question, String answer, Instant answeredAt,
            boolean isOpen, boolean apart) {}
}
