package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.ReadingScope;
import org.shouze.notification.Messages;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain boards: who has filed, who has something to tell, who is missing, and how far up it went. */
@Component
public class Boards {

    private static final String SUMS = """
            count(*) expected, sum(case when e.status = 'EXEMPT' then 1 else 0 end) exempt,
            sum(case when e.status in ('DUE', 'DRAFT') then 1 else 0 end) due,
            sum(case when e.status = 'FILED' then 1 else 0 end) filed,
            sum(case when e.status = 'RETURNED' then 1 else 0 end) returned,
            sum(case when e.status = 'ACCEPTED' then 1 else 0 end) accepted,
            sum(case when e.status = 'CONSOLIDATED' then 1 else 0 end) consolidated,
            sum(case when e.status = 'MISSED' then 1 else 0 end) missed,
            sum(case when e.answer = 'ZERO' then 1 else 0 end) zero,
            sum(case when e.answer = 'UNCHANGED' then 1 else 0 end) unchanged,
            sum(case when e.answer = 'NEWS' then 1 else 0 end) news,
            sum(case when e.late then 1 else 0 end) late, sum(e.people) people,
            sum(coalesce(v.reached, 0)) reached,
            sum(case when e.status in ('DUE', 'DRAFT', 'MISSED') and e.due_at < :now then 1 else 0 end) overdue,
            sum(case when e.corrected then 1 else 0 end) corrected
            """;
    private static final String SOURCE = """
            from reporting_expected e left join reporting_version v on v.report = e.id and v.number = e.version
            where e.report_day = :day and e.unit_path >= :from and e.unit_path < :to
            """;

    private final JdbcClient jdbc;
    private final ExpectedReports expected;
    private final Units units;
    private final Seats seats;
    private final Messages messages;
    private final Clock clock;

    Boards(JdbcClient jdbc, ExpectedReports expected, Units units, Seats seats, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.expected = expected;
        this.units = units;
        this.seats = seats;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param unit the unit asked for, or null for the widest this person reads
     * @throws NotFound if the unit does not exist or this person may not read it
     */
    public Board of(LocalDate day, UnitId unit, ReportingLine line, Acting acting) {
        var scope = ReadingScope.of(acting);
        var at = unit == null ? widest(scope) : units.get(unit);
        if (!scope.covers(at.path())) {
            throw new NotFound("board of unit " + at.id());
        }
        var perCollege = standings(day, at, line);
        var above = at.kind().level() == Level.SCHOOL;
        var standing = perCollege.values().stream().reduce(Board.Standing.NONE, Board.Standing::plus);
        return new Board(at, day, line, standing, above ? rows(perCollege, repeaters(day, at, line)) : List.of(),
                above ? List.of() : reports(day, at, line), totals(day, at, line));
    }

    private Unit widest(ReadingScope scope) {
        var path = scope.paths().stream().min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new NotFound("board"));
        var ids = path.split("/");
        return units.get(new UnitId(Long.parseLong(ids[ids.length - 1])));
    }

    private Map<Long, Board.Standing> standings(LocalDate day, Unit at, ReportingLine line) {
        var standings = new HashMap<Long, Board.Standing>();
        statement("select e.college, " + SUMS + SOURCE + of(line) + " group by e.college", day, at, line)
                .param("now", Columns.at(clock.instant()))
                .query(row -> {
                    standings.put(row.getLong("college"), standing(row));
                });
        return standings;
    }

    private List<Board.CollegeRow> rows(Map<Long, Board.Standing> standings, Map<Long, Integer> repeaters) {
        var colleges = units.get(standings.keySet().stream().map(UnitId::new).toList());
        return standings.entrySet().stream()
                .map(entry -> new Board.CollegeRow(colleges.get(new UnitId(entry.getKey())),
                        entry.getValue(), repeaters.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparing((Board.CollegeRow row) -> -row.standing().overdue())
                        .thenComparing(row -> -row.standing().missing()).thenComparing(row -> row.college().id().value()))
                .toList();
    }

    /** By college: the grids that were late or missing three times in the seven days. */
    private Map<Long, Integer> repeaters(LocalDate day, Unit at, ReportingLine line) {
        var repeaters = new HashMap<Long, Integer>();
        statement("""
                select r.college, count(*) grids from (select e.college, e.unit from reporting_expected e
                where e.report_day between :first and :day and e.unit_path >= :from and e.unit_path < :to
                    and (e.late or e.status = 'MISSED' or e.status in ('DUE', 'DRAFT') and e.due_at < :now)
                """ + of(line) + " group by e.college, e.unit having count(*) >= :often) r group by r.college", day, at,
                line)
                .param("first", day.minusDays(6)).param("now", Columns.at(clock.instant()))
                .param("often", Board.REPEATED).query(row -> {
                    repeaters.put(row.getLong("college"), row.getInt("grids"));
                });
        return repeaters;
    }

    private List<Board.ReportRow> reports(LocalDate day, Unit at, ReportingLine line) {
        var views = statement("select e.* " + SOURCE + of(line) + " order by e.unit_code", day, at, line)
                .query(expected::read).list().stream().map(ReportView::of).toList();
        var figures = figures(day, at, line);
        var keepers = seats.holders(views.stream().map(ReportView::keeper).toList());
        var chased = chased(views);
        var week = weeks(views, day);
        return views.stream().map(view -> new Board.ReportRow(view, figures.get(view.id()),
                keepers.getOrDefault(view.keeper(), List.of()), chased.getOrDefault(view.id(), Board.Chased.NEVER),
                week.get(view.unit()))).toList();
    }

    private Map<MatterId, Figures> figures(LocalDate day, Unit at, ReportingLine line) {
        var figures = new HashMap<MatterId, Figures>();
        statement("select v.* " + SOURCE + of(line) + " and e.version > 0", day, at, line).query(row -> {
            figures.put(new MatterId(row.getObject("report", UUID.class)), Columns.figures(row));
        });
        return figures;
    }

    private Map<MatterId, Board.Chased> chased(List<ReportView> views) {
        var topics = views.stream().filter(view -> !view.status().received() && view.status() != ReportStatus.EXEMPT)
                .collect(Collectors.toMap(view -> Reminders.topic(view.id()), ReportView::id));
        return messages.about(topics.keySet()).entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(entry -> topics.get(entry.getKey()), entry -> new Board.Chased(
                        entry.getValue().size(), entry.getValue().get(0).sentAt(),
                        entry.getValue().get(0).readAt() != null)));
    }

    private Map<UnitId, List<Board.DaySign>> weeks(List<ReportView> views, LocalDate day) {
        if (views.isEmpty()) {
            return Map.of();
        }
        var from = day.minusDays(6);
        var past = jdbc.sql("""
                select unit, report_day, status, answer, late, due_at from reporting_expected
                where unit in (:units) and report_day between :from and :day""")
                .param("units", views.stream().map(view -> view.unit().value()).toList()).param("from", from)
                .param("day", day)
                .query((row, n) -> Map.entry(new UnitId(row.getLong("unit")),
                        new Board.DaySign(row.getObject("report_day", LocalDate.class), sign(row))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toMap(Board.DaySign::day,
                                Function.identity()))));
        return views.stream().map(ReportView::unit).distinct().collect(Collectors.toMap(Function.identity(),
                unit -> from.datesUntil(day.plusDays(1)).map(each -> past.getOrDefault(unit, Map.of())
                        .getOrDefault(each, new Board.DaySign(each, Board.Sign.NONE))).toList()));
    }

    private Board.Sign sign(ResultSet row) throws SQLException {
        var status = ReportStatus.valueOf(row.getString("status"));
        if (status == ReportStatus.EXEMPT) {
            return Board.Sign.NONE;
        }
        if (!status.received()) {
            var over = Columns.instant(row, "due_at").isBefore(clock.instant());
            return status == ReportStatus.MISSED || over ? Board.Sign.MISSED : Board.Sign.NONE;
        }
        return row.getBoolean("late") ? Board.Sign.LATE
                : Answer.valueOf(row.getString("answer")) == Answer.ZERO ? Board.Sign.ZERO : Board.Sign.HAS;
    }

    private List<Board.Link> totals(LocalDate day, Unit at, ReportingLine line) {
        var found = jdbc.sql("""
                select t.*, v.signed_at, v.signed_by_name from reporting_total t
                left join reporting_total_version v on v.total = t.id and v.number = t.version
                where t.report_day = :day""").param("day", day).query((row, n) -> total(row)).list();
        return found.stream().filter(total -> total.rung() != Rung.COLLEGE
                || total.unit().path().startsWith(at.path()) || at.path().startsWith(total.unit().path()))
                .filter(total -> line == null || total.line() == null || total.line() == line)
                .sorted(Comparator.comparing(Board.Link::rung).thenComparing(total -> total.unit().id().value()))
                .toList();
    }

    private Board.Link total(ResultSet row) throws SQLException {
        var line = row.getString("line");
        return new Board.Link(row.getObject("id", UUID.class), Rung.valueOf(row.getString("rung")),
                "ALL".equals(line) ? null : ReportingLine.valueOf(line), units.get(new UnitId(row.getLong("unit"))),
                TotalStatus.valueOf(row.getString("status")), row.getInt("version"), Columns.instant(row, "due_at"),
                Columns.instant(row, "signed_at"), row.getString("signed_by_name"));
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate day, Unit at, ReportingLine line) {
        var statement = jdbc.sql(sql).param("day", day).param("from", at.path()).param("to", at.path() + "~");
        return line == null ? statement : statement.param("line", line.name());
    }

    private static String of(ReportingLine line) {
        return line == null ? "" : " and e.line = :line";
    }

    private static Board.Standing standing(ResultSet row) throws SQLException {
        return new Board.Standing(row.getInt("expected"), row.getInt("exempt"), row.getInt("due"), row.getInt("filed"),
                row.getInt("returned"), row.getInt("accepted"), row.getInt("consolidated"), row.getInt("missed"),
                row.getInt("zero"), row.getInt("unchanged"), row.getInt("news"), row.getInt("late"),
                row.getInt("people"), row.getInt("reached"), row.getInt("overdue"), row.getInt("corrected"));
    }
}
