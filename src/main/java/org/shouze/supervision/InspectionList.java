package org.shouze.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspections that somebody takes part in, newest first: units and stages, nobody's name is ranked. */
@Component
public class InspectionList {

    public static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final SupervisionDesk desk;
    private final Units units;
    private final Clock clock;

    InspectionList(JdbcClient jdbc, SupervisionDesk desk, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    public record Row(MatterId id, String number, String unitName, InspectionStatus status, Instant plannedAt,
            int sampleSize, boolean sampled) {}

    /** @param before planned before this moment, or null @throws org.shouze.NotFound if it is none of his business */
    public List<Row> page(Instant before, Acting by) {
        desk.demandInspectionReader(by);
        var me = by.actor().person();
        return jdbc.sql("select i.* from supervision_inspection i join matter m on m.id = i.id where " + Members.KNOWN
                + " and i.planned_at < ? order by i.planned_at desc, i.id desc limit " + PAGE)
                .params(me, me, Columns.at(before == null ? clock.instant().plusSeconds(1) : before))
                .query((rs, n) -> new Row(Columns.matter(rs, "id"), rs.getString("number"),
                        units.get(new UnitId(rs.getLong("unit"))).name(),
                        InspectionStatus.valueOf(rs.getString("status")), Columns.instant(rs, "planned_at"),
                        rs.getInt("sample_size"), rs.getObject("sample_day") != null)).list();
    }
}
