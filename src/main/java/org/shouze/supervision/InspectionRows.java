package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps inspections: what changes in a row, what was drawn, called and written in rows that are only inserted. */
@Component
class InspectionRows {

    private static final String TEXT = "supervision_inspection_entry.text";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Units units;
    private final FieldCipher cipher;
    private final Clock clock;

    InspectionRows(JdbcClient jdbc, JdbcTemplate batch, Units units, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.units = units;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A report that could be drawn, without its contents. */
    record Framed(String report, MatterId matter, String unitName, SeatId keeper, int people, boolean drawn) {}

    /** A call. */
    record Called(String report, PhoneResult result, Instant at, String by) {}

    void insert(Inspection one) {
        var plan = one.plan;
        jdbc.sql("""
                insert into supervision_inspection (id, number, unit, unit_path, handling, from_day, to_day, sample_day,
                    sample_size, planned_at, planned_by, planned_name, status, explained, returns, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0, 0)""")
                .params(Arrays.asList(plan.id().value(), plan.number(), plan.unit().value(),
                        units.get(plan.unit()).path(), plan.handling().value(), plan.from(), plan.to(), plan.day(),
                        plan.sampleSize(), Columns.at(plan.plannedAt()), plan.planner(), plan.plannerName(),
                        one.state().status().name())).update();
    }

    /** @throws OptimisticLockingFailureException if somebody else saved since it was read */
    void save(Inspection one) {
        var state = one.state();
        var draw = state.draw();
        if (jdbc.sql("""
                update supervision_inspection set status = ?, seed = ?, frame_digest = ?, drawn_at = ?, explained = ?,
                    returns = ?, version = version + 1 where id = ? and version = ?""")
                .params(Arrays.asList(state.status().name(), draw == null ? null : draw.seed(),
                        draw == null ? null : draw.digest(), Columns.at(state.drawnAt()), state.explained(),
                        state.returns(), one.plan.id().value(), state.version())).update() == 0) {
            throw new OptimisticLockingFailureException("inspection " + one.plan.id());
        }
    }

    void keepFrame(MatterId id, Collection<Framed> frame) {
        batch.batchUpdate("""
                insert into supervision_inspection_frame (inspection, report, matter_id, unit_name, keeper_seat, people,
                    drawn) values (?, ?, ?, ?, ?, ?, ?)""", frame.stream().map(one -> new Object[] {id.value(),
                        one.report(), one.matter().value(), one.unitName(), one.keeper().value(), one.people(),
                        one.drawn()}).toList());
    }

    void called(MatterId id, String report, PhoneResult result, Actor by) {
        jdbc.sql("""
                insert into supervision_phone_check (inspection, report, result, at, person, person_name)
                values (?, ?, ?, ?, ?, ?)""").params(id.value(), report, result.name(), Columns.at(clock.instant()),
                        by.person(), by.name()).update();
    }

    void write(MatterId id, InspectionView.Kind kind, Instrument instrument, String text, Actor by) {
        if (text == null || text.isBlank()) {
            return;
        }
        var entry = UUID.randomUUID();
        jdbc.sql("""
                insert into supervision_inspection_entry (id, inspection, kind, instrument, at, person, person_name,
                    seat_name, text) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(Arrays.asList(entry, id.value(),
                        kind.name(), instrument == null ? null : instrument.name(), Columns.at(clock.instant()),
                        by.person(), by.name(), by.seatName(), cipher.seal(text.strip(), TEXT, entry.toString())))
                .update();
    }

    /** @throws NotFound if there is none */
    Inspection get(MatterId id) {
        return jdbc.sql("select * from supervision_inspection where id = ?").param(id.value()).query(this::read)
                .optional().orElseThrow(() -> new NotFound(id));
    }

    List<Framed> frame(MatterId id) {
        return jdbc.sql("select * from supervision_inspection_frame where inspection = ? order by report")
                .param(id.value()).query((rs, n) -> new Framed(rs.getString("report"), Columns.matter(rs, "matter_id"),
                        rs.getString("unit_name"), new SeatId(rs.getLong("keeper_seat")), rs.getInt("people"),
                        rs.getBoolean("drawn"))).list();
    }

    /** The last call of each report. */
    Map<String, Called> calls(MatterId id) {
        var last = new LinkedHashMap<String, Called>();
        jdbc.sql("select * from supervision_phone_check where inspection = ? order by id").param(id.value())
                .query((rs, n) -> new Called(rs.getString("report"), PhoneResult.valueOf(rs.getString("result")),
                        Columns.instant(rs, "at"), rs.getString("person_name"))).list()
                .forEach(call -> last.put(call.report(), call));
        return last;
    }

    /** Whoever called or wrote for the inspecting side. */
    List<Long> inspectors(MatterId id) {
        return jdbc.sql("""
                select person from supervision_phone_check where inspection = :id union
                select person from supervision_inspection_entry where inspection = :id
                    and kind in ('WHAT', 'REFUSED', 'PROBLEMS', 'FINDINGS', 'RECHECKED')""").param("id", id.value())
                .query(Long.class).list();
    }

    List<InspectionView.Entry> entries(MatterId id) {
        return jdbc.sql("select * from supervision_inspection_entry where inspection = ? order by position")
                .param(id.value()).query((rs, n) -> new InspectionView.Entry(
                        InspectionView.Kind.valueOf(rs.getString("kind")),
                        rs.getString("instrument") == null ? null : Instrument.valueOf(rs.getString("instrument")),
                        Columns.instant(rs, "at"), rs.getString("person_name"), rs.getString("seat_name"),
                        cipher.open(rs.getString("text"), TEXT, rs.getObject("id", UUID.class).toString()))).list();
    }

    private Inspection read(ResultSet rs, int n) throws SQLException {
        var id = Columns.matter(rs, "id");
        var size = rs.getInt("sample_size");
        var plan = new Inspection.Plan(id, rs.getString("number"), new UnitId(rs.getLong("unit")),
                new UnitId(rs.getLong("handling")), rs.getObject("from_day", LocalDate.class),
                rs.getObject("to_day", LocalDate.class), rs.getObject("sample_day", LocalDate.class), size,
                rs.getLong("planned_by"), rs.getString("planned_name"), Columns.instant(rs, "planned_at"));
        var seed = rs.getString("seed");
        var draw = seed == null ? null : new Draw(seed, frame(id).stream().map(Framed::report).toList(), size);
        var results = new LinkedHashMap<String, PhoneResult>();
        calls(id).forEach((report, call) -> results.put(report, call.result()));
        return new Inspection(plan, new Inspection.State(InspectionStatus.valueOf(rs.getString("status")), draw,
                Columns.instant(rs, "drawn_at"), results, rs.getBoolean("explained"), rs.getInt("returns"),
                rs.getInt("version")));
    }
}
