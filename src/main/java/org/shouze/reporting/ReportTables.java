package org.shouze.reporting;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.notification.Messages;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The day's table and the ledger of what was missing or late, row by row: figures and who answers, nobody named. */
@Component
public class ReportTables {

    /** The longest stretch of a ledger. */
    public static final int MOST_DAYS = 92;

    private static final String WITHIN = "e.unit_path >= :from and e.unit_path < :to";

    private final ExpectedReports expected;
    private final Units units;
    private final Seats seats;
    private final Messages messages;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportTables(ExpectedReports expected, Units units, Seats seats, Messages messages, Audit audit, JdbcClient jdbc,
            Clock clock) {
        this.expected = expected;
        this.units = units;
        this.seats = seats;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The unit that a table is asked for: taking it away is recorded.
     *
     * @param unit null for the widest this person reads
     * @throws NotFound if it does not exist, or not for this person
     */
    public Unit unit(UnitId unit, String purpose, Acting by) {
        var scope = ReadingScope.of(by);
        var at = unit == null ? widest(scope) : units.get(unit);
        if (!scope.covers(at.path())) {
            throw new NotFound("table of unit " + at.id());
        }
        audit.read(by.actor(), "unit:" + at.id().value(), purpose);
        return at;
    }

    /** One row per grid of that unit, by college and code. */
    @Transactional(readOnly = true)
    public void day(LocalDate day, Unit unit, Consumer<DayRow> taker) {
        var colleges = colleges(unit);
        var keepers = holders(day, day, unit);
        jdbc.sql("""
                select e.*, v.total_people, v.reached, v.unreached, v.on_campus, v.in_town, v.elsewhere, v.abroad,
                    v.returned, v.gone, v.symptoms, v.observed, v.suspected, v.filed_by_name
                from reporting_expected e left join reporting_version v on v.report = e.id and v.number = e.version
                where e.report_day = :day and\s""" + WITHIN + " order by e.college, e.unit_code")
                .param("day", day).param("from", unit.path()).param("to", unit.path() + "~")
                .query((ResultSet rs) -> {
                    var report = expected.read(rs, 0);
                    taker.accept(new DayRow(ReportView.of(report), college(colleges, report.owed.college()),
                            report.version() == 0 ? null : Columns.figures(rs), rs.getString("filed_by_name"),
                            Columns.instant(rs, "accepted_at"), rs.getString("exempt_reason"),
                            keepers.getOrDefault(report.owed.keeper(), List.of())));
                });
    }

    /** What was missing at its time or came late, from the first day to the last, oldest first. */
    @Transactional(readOnly = true)
    public void ledger(LocalDate from, LocalDate to, Unit unit, Consumer<LedgerRow> taker) {
        var colleges = colleges(unit);
        var keepers = holders(from, to, unit);
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            var late = faulty(day, unit);
            var sent = messages.about(late.stream().map(r -> Reminders.topic(r.id())).toList());
            late.forEach(report -> taker.accept(new LedgerRow(report, college(colleges, report.college()),
                    keepers.getOrDefault(report.keeper(), List.of()), minutesLate(report),
                    sent.getOrDefault(Reminders.topic(report.id()), List.of()).size())));
        });
    }

    private List<ReportView> faulty(LocalDate day, Unit unit) {
        return jdbc.sql("select e.* from reporting_expected e where e.report_day = :day and " + WITHIN + """
                 and (e.late or e.status = 'MISSED' or e.status in ('DUE', 'DRAFT') and e.due_at < :now)
                order by e.college, e.unit_code""").param("day", day).param("from", unit.path())
                .param("to", unit.path() + "~").param("now", Columns.at(clock.instant()))
                .query((rs, i) -> ReportView.of(expected.read(rs, i))).list();
    }

    /** What was never filed is late to this moment. */
    private long minutesLate(ReportView report) {
        Instant end = report.filedAt() == null ? clock.instant() : report.filedAt();
        return Duration.between(report.due(), end).toMinutes();
    }

    private Map<SeatId, List<Seats.Holder>> holders(LocalDate from, LocalDate to, Unit unit) {
        var keepers = jdbc.sql("select distinct e.keeper_seat from reporting_expected e where e.report_day between "
                + ":first and :last and " + WITHIN).param("first", from).param("last", to)
                .param("from", unit.path()).param("to", unit.path() + "~").query(Long.class).list();
        return keepers.isEmpty() ? Map.of() : seats.holders(keepers.stream().map(SeatId::new).toList());
    }

    private Map<UnitId, Unit> colleges(Unit unit) {
        var colleges = new HashMap<UnitId, Unit>();
        units.nearest(unit.id(), Level.COLLEGE).ifPresent(college -> colleges.put(college.id(), college));
        units.within(unit.id(), Level.COLLEGE).forEach(college -> colleges.put(college.id(), college));
        return colleges;
    }

    private static String college(Map<UnitId, Unit> colleges, UnitId id) {
        return colleges.containsKey(id) ? colleges.get(id).name() : "";
    }

    private Unit widest(ReadingScope scope) {
        var path = scope.paths().stream().min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new NotFound("table"));
        var ids = path.split("/");
        return units.get(new UnitId(Long.parseLong(ids[ids.length - 1])));
    }

    /**
     * @param figures of the current version, or null before it is filed
     * @param filer   of the current version
     * @param exempt  why it is not owed, or null
     */
    public record DayRow(ReportView report, String college, Figures figures, String filer, Instant acceptedAt,
            String exempt, List<Seats.Holder> keepers) {}

    /** @param minutes after its due time: when it came, or until now; @param reminders how many were sent */
    public record LedgerRow(ReportView report, String college, List<Seats.Holder> keepers, long minutes,
            int reminders) {}
}
