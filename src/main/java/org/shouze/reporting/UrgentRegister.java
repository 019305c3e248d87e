package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Grids;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Urgent reports for those who read them along the units' paths, and for whoever sees reason to raise one. */
@Component
public class UrgentRegister {

    private static final int PAGE = 20;
    private static final Set<Level> RAISING = EnumSet.of(Level.GRID, Level.GROUP, Level.BRANCH, Level.COLLEGE,
            Level.OFFICE);

    private final UrgentReports urgent;
    private final Plans plans;
    private final Grids grids;
    private final JdbcClient jdbc;
    private final Clock clock;

    UrgentRegister(UrgentReports urgent, Plans plans, Grids grids, JdbcClient jdbc, Clock clock) {
        this.urgent = urgent;
        this.plans = plans;
        this.grids = grids;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, without content. @param before page on from this moment, or null */
    public List<Row> of(Acting by, Instant before) {
        var paths = ReadingScope.of(by).paths();
        if (paths.isEmpty()) {
            return List.of();
        }
        var within = paths.stream().map(path -> "unit_path like ?").collect(Collectors.joining(" or "));
        var params = new ArrayList<Object>(paths.stream().map(path -> path + "%").toList());
        params.add(Columns.at(before == null ? clock.instant().plusSeconds(1) : before));
        var rows = jdbc.sql("select * from reporting_urgent where (" + within + ") and raised_at < ?"
                + " order by raised_at desc, id desc fetch first " + PAGE + " rows only").params(params)
                .query(UrgentRegister::row).list();
        var receipts = receipts(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream().map(row -> row.with(receipts.getOrDefault(row.id(), List.of()))).toList();
    }

    /**
     * With its content: recorded as read.
     *
     * @throws NotFound if there is none, or not for this person
     */
    @Transactional
    public UrgentView open(MatterId id, Acting by) {
        var path = jdbc.sql("select unit_path from reporting_urgent where id = ?").param(id.value())
                .query(String.class).optional();
        if (path.isEmpty() || !ReadingScope.of(by).covers(path.get())) {
            throw new NotFound(id);
        }
        return urgent.get(id, by.actor());
    }

    public boolean mayRaise(Acting by) {
        return by.whole().stream().anyMatch(held -> RAISING.contains(held.seat().unit().kind().level()));
    }

    /** The grids this person may raise one about, in the order of the registers. */
    public List<Unit> grids(Acting by) {
        var scope = ReadingScope.of(by);
        return mayRaise(by) ? grids.all().stream().map(Grids.Grid::unit).filter(unit -> scope.covers(unit.path()))
                .toList() : List.of();
    }

    /**
     * Raises one at once, past the levels.
     *
     * @throws NotFound if the grid is not among {@link #grids}
     */
    @Transactional
    public MatterId raise(UnitId grid, int people, String content, Acting by) {
        var about = grids.all().stream().filter(g -> g.unit().id().equals(grid)).findFirst()
                .filter(g -> mayRaise(by) && ReadingScope.of(by).covers(g.unit().path()))
                .orElseThrow(() -> new NotFound("grid " + grid));
        var line = plans.inForce(LocalDate.now(clock)).orElseThrow().lineOf(about.line()).line();
        return urgent.raise(grid, line, people, content, by.actor());
    }

    private Map<MatterId, List<UrgentView.Receipt>> receipts(List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("""
                select * from reporting_urgent_receipt where urgent in (:ids) order by signed_at""").param("ids", ids)
                .query((rs, i) -> Map.entry(Columns.matter(rs, "urgent"), new UrgentView.Receipt(
                        Rung.valueOf(rs.getString("rung")), Columns.instant(rs, "signed_at"),
                        rs.getString("person_name"), rs.getString("seat_name"), rs.getString("note"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(Columns.matter(rs, "id"), rs.getString("number"),
                UrgentReports.Kind.valueOf(rs.getString("kind")), rs.getString("unit_name"), rs.getInt("people"),
                Columns.instant(rs, "raised_at"), rs.getString("raised_by_name"), Columns.instant(rs, "decided_at"),
                List.of());
    }

    /** @param decidedAt null while it is in hand */
    public record Row(MatterId id, String number, UrgentReports.Kind kind, String unit, int people, Instant raisedAt,
            String raisedBy, Instant decidedAt, List<UrgentView.Receipt> receipts) {

        Row with(List<UrgentView.Receipt> signed) {
            return new Row(id, number, kind, unit, people, raisedAt, raisedBy, decidedAt, signed);
        }

        /** Who signed for it at that level, or null. */
        public UrgentView.Receipt at(Rung rung) {
            return receipts.stream().filter(r -> r.rung() == rung).findFirst().orElse(null);
        }
    }
}
