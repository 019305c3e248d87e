package org.shouze.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.accountability.CaseList;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.terms.TermView;
import org.shouze.terms.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inspector's desk: the confidential matters he is a member of, where each stands and whom it waits for. */
@Component
@Transactional(readOnly = true)
public class Desk {

    private static final int MOST = 200;
    /** Rows of a page of the register. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final CaseList cases;
    private final Terms terms;
    private final Clock clock;

    Desk(JdbcClient jdbc, CaseList cases, Terms terms, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param step     form key
     * @param mine     it waits for this person
     * @param standing why its clock stands still, or null
     */
    public record Waiting(String item, String step, String label, Instant due, String holder, boolean mine,
            String standing) {}

    /** @param stage message key, or null; @param disposal of a clue, else null; @param days since it was received or opened */
    public record Row(MatterId id, String process, String number, String stage, boolean open, Disposal disposal, LocalDate since,
            long days, List<Waiting> waiting) {

        public boolean isMine() {
            return waiting.stream().anyMatch(Waiting::mine);
        }
    }

    /** Open ones, oldest first, at most two hundred. @throws NotFound if he is not of the discipline office */
    public List<Row> open(Acting by) {
        return rows(by, "m.closed_at is null order by m.id limit " + MOST, List.of());
    }

    /** The register of clues, newest first. @param stage or null for all; @param before page on from this one, or null */
    public List<Row> clues(Acting by, Stage stage, MatterId before) {
        var condition = "m.process = 'clue'";
        var arguments = new ArrayList<Object>();
        if (stage != null) {
            condition += " and c.stage = ?";
            arguments.add(stage.name());
        }
        if (before != null) {
            condition += " and m.id < ?";
            arguments.add(before.value());
        }
        return rows(by, condition + " order by m.id desc limit " + PAGE, arguments);
    }

    /** Whom this one waits for; whoever calls has seen to it that he may know. */
    public List<Waiting> waiting(MatterId matter, Acting by) {
        return waiting(List.of(matter.value()), by).getOrDefault(matter, List.of());
    }

    private List<Row> rows(Acting by, String condition, List<Object> more) {
        if (!Officers.belongs(by)) {
            throw new NotFound("desk");
        }
        var arguments = new ArrayList<Object>(List.of(by.person().value()));
        arguments.addAll(more);
        var found = jdbc.sql("""
                select m.id, m.process, m.number, m.opened_at, m.closed_at, coalesce('discipline.stage.' || c.stage,
                    'discipline.referral.' || r.status) as stage, c.disposal, c.received_on from matter m
                left join discipline_clue c on c.id = m.id left join discipline_referral r on r.id = m.id
                where m.confidential and m.id in (select mm.matter_id from matter_member mm where mm.person_id = ?
                    and mm.until is null) and\s""" + condition).params(arguments).query((row, n) -> {
                    var received = Columns.day(row, "received_on");
                    var since = received != null ? received
                            : Columns.instant(row, "opened_at").atZone(clock.getZone()).toLocalDate();
                    return new Row(Columns.matter(row, "id"), row.getString("process"), row.getString("number"),
                            row.getString("stage"), row.getObject("closed_at") == null,
                            Columns.one(Disposal.class, row, "disposal"), since,
                            ChronoUnit.DAYS.between(since, LocalDate.now(clock)), List.of());
                }).list();
        var waiting = waiting(found.stream().map(row -> row.id().value()).toList(), by);
        var stages = cases.stages(found.stream().filter(row -> row.stage() == null).map(Row::id).toList());
        return found.stream().map(row -> new Row(row.id(), row.process(), row.number(),
                row.stage() == null ? stages.get(row.id()) : row.stage(), row.open(), row.disposal(), row.since(), row.days(),
                waiting.getOrDefault(row.id(), List.of()))).toList();
    }

    private Map<MatterId, List<Waiting>> waiting(List<UUID> matters, Acting by) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        var takers = new ArrayList<>(List.of("person:" + by.person().value()));
        by.whole().forEach(held -> takers.add("seat:" + held.seat().id().value()));
        record Item(MatterId matter, Waiting waiting) {}
        var items = jdbc.sql("""
                select i.matter_id, i.id, i.step, i.label, i.due, i.holder_name, exists (select 1 from work_item_taker t
                    where t.item_id = i.id and t.offered and t.taker in (:takers)) as mine
                from work_item i where i.matter_id in (:matters) and i.closed_at is null and i.engine order by i.due""")
                .param("takers", takers).param("matters", matters)
                .query((row, n) -> new Item(Columns.matter(row, "matter_id"), new Waiting(row.getString("id"),
                        row.getString("step"), row.getString("label"), Columns.instant(row, "due"),
                        row.getString("holder_name"), row.getBoolean("mine"), null))).list();
        var pauses = terms.pauses(items.stream().map(item -> item.waiting().item()).toList());
        return items.stream().collect(Collectors.groupingBy(Item::matter, LinkedHashMap::new, Collectors.mapping(
                item -> standing(item.waiting(), pauses), Collectors.toList())));
    }

    private static Waiting standing(Waiting one, Map<String, List<TermView.Pause>> pauses) {
        var category = pauses.getOrDefault(one.item(), List.of()).stream().filter(pause -> pause.to() == null)
                .map(TermView.Pause::category).findFirst().orElse(null);
        return new Waiting(one.item(), one.step(), one.label(), one.due(), one.holder(), one.mine(), category);
    }
}
