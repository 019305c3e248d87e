package org.shouze.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.shouze.documents.FileKind;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HearingTable {

    private static final String READ = """
            select h.*, a.hearing as answered, a.outcome, a.statements, a.written_at, a.entered_at, a.entered_by,
                a.witness_one, a.witness_two, a.scan, a.scan_name, a.scan_kind
            from hearing h left join hearing_answer a on a.hearing = h.id where h.""";

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final People people;

    HearingTable(JdbcClient jdbc, Sealed sealed, People people) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.people = people;
    }

    void add(HearingId id, NewHearing asked, Instant now, String by) {
        var concerned = asked.concerned();
        jdbc.sql("""
                insert into hearing (id, matter, kind, person, outside_name, outside_mark, shown, asked_at, asked_by, due,
                    status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(Arrays.asList(id.value(), asked.matter().value(), asked.kind().name(), number(concerned.person()),
                        sealed.outside(id, concerned.outsideName()), sealed.outsideMark(concerned),
                        sealed.shown(id, asked.shown()), at(now), by, at(asked.due()))).update();
    }

    /** @return false if it was open no longer; of two at once only one is told true */
    boolean leaveOpen(HearingId id, HearingView.Status status) {
        return jdbc.sql("update hearing set status = ? where id = ? and status = 'OPEN'").params(status.name(), id.value())
                .update() == 1;
    }

    /** What was answered counts no more, what was not is asked no more. */
    void annul(MatterId matter) {
        jdbc.sql("""
                update hearing set status = case status when 'OPEN' then 'WITHDRAWN' else 'VOIDED' end
                where matter = ? and status in ('OPEN', 'ANSWERED')""").param(matter.value()).update();
    }

    void add(HearingId id, Given given, Instant now, String enteredBy, Scan scan, PassId pass) {
        var witnesses = given.witnesses();
        jdbc.sql("""
                insert into hearing_answer (hearing, outcome, statements, written_at, entered_at, entered_by, witness_one,
                    witness_two, scan, scan_name, scan_kind, pass) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id.value(), given.outcome().name(), sealed.statements(id, given.statements()),
                        at(given.writtenAt()), at(now), enteredBy, witnesses.isEmpty() ? null : number(witnesses.get(0)),
                        witnesses.isEmpty() ? null : number(witnesses.get(1)), scan == null ? null : scan.id(),
                        sealed.scanName(id, scan), scan == null ? null : scan.kind().name(), pass == null ? null : pass.value()))
                .update();
    }

    Optional<HearingView> get(HearingId id) {
        return views(rows("id = ?", id.value())).stream().findFirst();
    }

    List<HearingView> of(MatterId matter) {
        return views(rows("matter = ? order by h.asked_at, h.id", matter.value()));
    }

    Optional<Heard> heard(HearingId id) {
        var rows = rows("id = ?", id.value());
        return rows.stream().findFirst().map(row -> new Heard(views(rows).get(0), sealed.shown(id, row.shown()),
                row.statements() == null ? List.of() : sealed.statements(id, row.statements())));
    }

    private List<Row> rows(String where, UUID id) {
        return jdbc.sql(READ + where).param(id).query(this::row).list();
    }

    /** All names in one statement. */
    private List<HearingView> views(List<Row> rows) {
        var known = people.get(rows.stream().flatMap(Row::people).toList());
        return rows.stream().map(row -> row.view(known)).toList();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        var id = new HearingId(row.getObject("id", UUID.class));
        var witnesses = Stream.of(row.getObject("witness_one", Long.class), row.getObject("witness_two", Long.class))
                .filter(Objects::nonNull).map(PersonId::new).toList();
        var answer = row.getObject("answered") == null ? null : new HearingView.AnswerView(
                Outcome.valueOf(row.getString("outcome")), instant(row, "written_at"), instant(row, "entered_at"),
                row.getString("entered_by"), List.of(), scan(id, row));
        return new Row(new HearingView(id, new MatterId(row.getObject("matter", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                sealed.concerned(id, row.getObject("person", Long.class), row.getString("outside_name")), null,
                instant(row, "asked_at"), row.getString("asked_by"), instant(row, "due"),
                HearingView.Status.valueOf(row.getString("status")), answer), witnesses, row.getString("shown"),
                row.getString("statements"));
    }

    private Scan scan(HearingId id, ResultSet row) throws SQLException {
        var file = row.getObject("scan", UUID.class);
        return file == null ? null : new Scan(file, sealed.scanName(id, row.getString("scan_name")),
                FileKind.valueOf(row.getString("scan_kind")));
    }

    private record Row(HearingView bare, List<PersonId> witnesses, String shown, String statements) {

        Stream<PersonId> people() {
            return Stream.concat(Stream.ofNullable(bare.concerned().person()), witnesses.stream());
        }

        HearingView view(Map<PersonId, Person> known) {
            return bare.named(Sealed.name(bare.concerned(), known),
                    witnesses.stream().map(witness -> known.get(witness).name()).toList());
        }
    }

    private static Long number(PersonId person) {
        return person == null ? null : person.value();
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
