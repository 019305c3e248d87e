package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 急报: what goes up at once, past the levels, and is signed for at each. It does not replace the statutory report. */
@Component
public class UrgentReports {

    /** CLUSTER: three alike in one class or dormitory in a day. SPREAD: five over three days. RAISED: a person saw reason to. */
    public enum Kind { SUSPECTED, CLUSTER, SPREAD, RAISED }

    private static final String CONTENT = "reporting_urgent.content";
    private static final String MEASURES = "reporting_urgent.measures";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Units units;
    private final Seats seats;
    private final Plans plans;
    private final Matters matters;
    private final Workflow workflow;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    UrgentReports(JdbcClient jdbc, FieldCipher cipher, Units units, Seats seats, Plans plans, Matters matters,
            Workflow workflow, Journal journal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.units = units;
        this.seats = seats;
        this.plans = plans;
        this.matters = matters;
        this.workflow = workflow;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raised with a report, once for each cause; nothing if it was raised before. */
    void raise(ExpectedReport report, Kind kind, String cause, int people, String content, Actor by) {
        if (jdbc.sql("select count(*) from reporting_urgent where cause = ?").param(cause).query(Integer.class)
                .single() == 0) {
            raise(units.get(report.owed.unit()), report.owed.line(), plans.ofRound(report.owed.round()),
                    report.owed.id(), kind, cause, people,
                    content.isBlank() ? "见" + report.owed.unitName() + Titles.day(report.owed.day()) + "日报"
                            : content, by);
        }
    }

    /** Raised by a person about a unit below a college, outside any report. */
    @Transactional
    public MatterId raise(UnitId unit, ReportingLine line, int people, String content, Actor by) {
        return raise(units.get(unit), line, plans.inForce(LocalDate.now(clock)).orElseThrow(), null,
                Kind.RAISED, "raised:" + matters.newId(), people, content, by);
    }

    /** @throws NotFound if there is none */
    @Transactional
    public UrgentView get(MatterId id, Actor by) {
        audit.read(by, "urgent:" + id, "reporting.urgent");
        return jdbc.sql("select * from reporting_urgent where id = ?").param(id.value()).query(this::read)
                .optional().orElseThrow(() -> new NotFound(id));
    }

    /** Signs for it at one level; a second signature there changes nothing. */
    @Transactional
    public void acknowledge(MatterId id, Rung rung, String note, Actor by) {
        jdbc.sql("""
                insert into reporting_urgent_receipt (urgent, rung, signed_at, person, person_name, seat_name, note)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id.value(), rung.name(), Columns.at(clock.instant()), by.person(), by.name(),
                        by.seatName(), note)).update();
        journal.write(id, by, "urgentAcknowledged", note);
    }

    /** @throws MeasuresMissing if nothing is said to be done */
    @Transactional
    public void decide(MatterId id, String measures, Actor by) {
        if (measures == null || measures.isBlank()) {
            throw new MeasuresMissing();
        }
        jdbc.sql("""
                update reporting_urgent set measures = ?, decided_at = ?, decided_by = ?, decided_by_name = ?
                where id = ?""").params(cipher.seal(measures, MEASURES, id.toString()),
                        Columns.at(clock.instant()), by.person(), by.name(), id.value()).update();
        journal.write(id, by, "urgentDecided", null);
    }

    /** Without content: what lists show. */
    public Map<MatterId, Brief> briefs(Collection<MatterId> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select * from reporting_urgent where id in (:ids)")
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query((rs, i) -> new Brief(Columns.matter(rs, "id"), Kind.valueOf(rs.getString("kind")),
                        rs.getInt("people"), Columns.instant(rs, "raised_at"))).list().stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
    }

    public record Brief(MatterId id, Kind kind, int people, Instant raisedAt) {}

    private MatterId raise(Unit unit, ReportingLine line, Plan plan, MatterId report, Kind kind, String cause,
            int people, String content, Actor by) {
        var today = LocalDate.now(clock);
        var id = matters.newId();
        var number = "急报-" + Titles.digits(today) + "-" + nextToday(today);
        jdbc.sql("""
                insert into reporting_urgent (id, number, cause, kind, report, unit, unit_path, unit_name, people,
                    raised_at, raised_by, raised_by_name, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id.value(), number, cause, kind.name(), report == null ? null : report.value(),
                        unit.id().value(), unit.path(), unit.name(), people, Columns.at(clock.instant()),
                        by.person(), by.name(), cipher.seal(content, CONTENT, id.toString()))).update();
        matters.open(List.of(new NewMatter(id, "urgentReport", number, "急报：" + unit.name() + " "
                + Titles.day(today), unit, PersonId.of(by), parties(plan, line))));
        workflow.start("urgentReport", List.of(id));
        journal.write(id, by, "urgentRaised", null);
        return id;
    }

    /** Numbers of a day are given one after the other: the lock on the day's first taker is the job's row. */
    private String nextToday(LocalDate today) {
        jdbc.sql("select name from reporting_job where name = 'alert' for update").query(String.class).single();
        int used = jdbc.sql("select count(*) from reporting_urgent where number like ?")
                .param("急报-" + Titles.digits(today) + "-%").query(Integer.class).single();
        return String.format("%03d", used + 1);
    }

    private List<NewMatter.Party> parties(Plan plan, ReportingLine line) {
        var parties = new ArrayList<NewMatter.Party>();
        for (var level : plan.levels()) {
            if (level.rung() == Rung.LINE_OFFICE && level.line() == line) {
                parties.add(head("LINE_OFFICE", level.unit()));
            } else if (level.rung() == Rung.HEADQUARTERS) {
                parties.add(head("HEADQUARTERS", level.unit()));
            }
        }
        return parties;
    }

    private NewMatter.Party head(String role, String name) {
        var office = units.named(name).orElseThrow(() -> new IllegalStateException("no office named " + name));
        return NewMatter.Party.seat(role, seats.at("OFFICE_HEAD", office.id()));
    }

    private UrgentView read(ResultSet rs, int row) throws SQLException {
        var id = Columns.matter(rs, "id");
        var measures = rs.getString("measures");
        return new UrgentView(id, rs.getString("number"), Kind.valueOf(rs.getString("kind")),
                Columns.matter(rs, "report"), new UnitId(rs.getLong("unit")), rs.getString("unit_name"),
                rs.getInt("people"), Columns.instant(rs, "raised_at"), rs.getString("raised_by_name"),
                cipher.open(rs.getString("content"), CONTENT, id.toString()), receipts(id),
                measures == null ? null : cipher.open(measures, MEASURES, id.toString()),
                Columns.instant(rs, "decided_at"), rs.getString("decided_by_name"));
    }

    private List<UrgentView.Receipt> receipts(MatterId id) {
        return jdbc.sql("select * from reporting_urgent_receipt where urgent = ? order by signed_at")
                .param(id.value()).query((rs, i) -> new UrgentView.Receipt(Rung.valueOf(rs.getString("rung")),
                        Columns.instant(rs, "signed_at"), rs.getString("person_name"), rs.getString("seat_name"),
                        rs.getString("note"))).list();
    }
}
