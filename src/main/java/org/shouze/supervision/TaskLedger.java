package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 督办台账: supervised tasks as lists. A count and its list are the same predicate; a confidential one is its members' only. */
@Component
public class TaskLedger {

    public static final int PAGE = 20;
    /** Counts are exact up to here. */
    public static final int BOUND = 999;

    /** A list of the ledger. */
    public enum Tab {
        OPEN("r.status in ('REGISTERED', 'ASSIGNED', 'DISPUTED', 'ACCEPTED', 'IN_PROGRESS', 'FEEDBACK', 'CHECKED', 'RETURNED')", true),
        OVERDUE("r.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and r.due < :now", true),
        TO_SIGN("r.status = 'ASSIGNED'", true),
        UNDER_WAY("r.status in ('ACCEPTED', 'IN_PROGRESS', 'RETURNED')", true),
        WITH_OFFICE("r.status in ('REGISTERED', 'DISPUTED', 'FEEDBACK', 'CHECKED')", true),
        CLEARED("r.status = 'CLEARED'", false),
        DROPPED("r.status in ('NOT_PURSUED', 'ENDED')", false);

        private final String sql;
        private final boolean oldestFirst;

        Tab(String sql, boolean oldestFirst) {
            this.sql = sql;
            this.oldestFirst = oldestFirst;
        }
    }

    /** @param unit this and all below it, or null for all */
    public record Filter(Tab tab, UnitId unit) {}

    /** Where a page ends: the next one begins after it. */
    public record Key(Instant due, MatterId id) {}

    /** @param title null where it is confidential; @param responsible name, or null */
    public record Row(MatterId id, String number, String title, String unitName, String responsible, Instant due,
            RectificationStatus status, boolean overdue, long daysOver, int returns, int extensions, int circulars,
            Instant clearedAt) {

        public Key key() {
            return new Key(due, id);
        }
    }

    private final JdbcClient jdbc;
    private final SupervisionDesk desk;
    private final Units units;
    private final People people;
    private final Clock clock;

    TaskLedger(JdbcClient jdbc, SupervisionDesk desk, Units units, People people, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param after page on from here, or null
     * @throws org.shouze.NotFound if this person keeps no ledger
     */
    public List<Row> page(Filter filter, Key after, int size, Acting by) {
        desk.demandSupervisor(by);
        var forward = filter.tab().oldestFirst;
        var sql = "select r.* " + from(filter.tab(), filter.unit(), by)
                + (after == null ? "" : " and (r.due " + (forward ? ">" : "<") + " :due or r.due = :due and r.id > :id)")
                + " order by r.due " + (forward ? "" : "desc") + ", r.id limit " + size;
        var query = jdbc.sql(sql).params(params(filter.unit(), by));
        if (after != null) {
            query = query.param("due", Columns.at(after.due())).param("id", after.id().value());
        }
        return rows(query.query(this::raw).list());
    }

    private List<Row> rows(List<Raw> rows) {
        var names = people.get(rows.stream().map(Raw::responsible).filter(Objects::nonNull).toList());
        return rows.stream().map(raw -> raw.row(raw.responsible() == null ? null : names.get(raw.responsible()).name(),
                clock.instant())).toList();
    }

    /** What this person had supervised himself, the newest first; whoever he is, he knows of them. @param before page on, or null */
    public List<Row> registeredBy(Acting by, MatterId before, int size) {
        var known = Members.KNOWN.replaceFirst("\\?", ":me").replaceFirst("\\?", ":me");
        var query = jdbc.sql("select r.* from supervision_rectification r join matter m on m.id = r.id"
                + " where r.registered_by = :me and " + known + (before == null ? "" : " and r.id < :before")
                + " order by r.id desc limit " + size).param("me", by.actor().person());
        return rows((before == null ? query : query.param("before", before.value())).query(this::raw).list());
    }

    /** How many each list has, at most {@link #BOUND} and one. @throws org.shouze.NotFound if this person keeps no ledger */
    public Map<Tab, Integer> counts(UnitId unit, Acting by) {
        desk.demandSupervisor(by);
        var sql = Arrays.stream(Tab.values()).map(tab -> "select '" + tab + "' tab, count(*) n from (select 1 as one "
                + from(tab, unit, by) + " limit " + (BOUND + 1) + ") " + tab.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" union all "));
        var counts = new LinkedHashMap<Tab, Integer>();
        Arrays.stream(Tab.values()).forEach(tab -> counts.put(tab, 0));
        jdbc.sql(sql).params(params(unit, by)).query(rs -> {
            counts.put(Tab.valueOf(rs.getString("tab")), rs.getInt("n"));
        });
        return counts;
    }

    private String from(Tab tab, UnitId unit, Acting by) {
        var known = Members.KNOWN;
        for (var name : List.of(":me", ":me")) {
            known = known.replaceFirst("\\?", name);
        }
        var paths = ReadingScope.of(by).paths();
        var within = new ArrayList<String>();
        for (int i = 0; i < paths.size(); i++) {
            within.add("r.unit_path like :path" + i);
        }
        return " from supervision_rectification r join matter m on m.id = r.id where " + tab.sql + " and " + known
                + " and (m.confidential" + (within.isEmpty() ? "" : " or " + String.join(" or ", within)) + ")"
                + (unit == null ? "" : " and r.unit_path like :unit");
    }

    private Map<String, Object> params(UnitId unit, Acting by) {
        var params = new LinkedHashMap<String, Object>();
        params.put("now", Columns.at(clock.instant()));
        params.put("me", by.actor().person());
        var paths = ReadingScope.of(by).paths();
        for (int i = 0; i < paths.size(); i++) {
            params.put("path" + i, paths.get(i) + "%");
        }
        if (unit != null) {
            params.put("unit", units.get(unit).path() + "%");
        }
        return params;
    }

    private Raw raw(ResultSet rs, int n) throws SQLException {
        var responsible = Columns.number(rs, "responsible");
        return new Raw(Columns.matter(rs, "id"), rs.getString("number"), rs.getString("title"),
                units.get(new UnitId(rs.getLong("unit"))).name(), responsible == null ? null : new PersonId(responsible),
                Columns.instant(rs, "due"), RectificationStatus.valueOf(rs.getString("status")), rs.getInt("returns"),
                rs.getInt("extensions"), rs.getInt("circulars"), Columns.instant(rs, "cleared_at"));
    }

    private record Raw(MatterId id, String number, String title, String unitName, PersonId responsible, Instant due,
            RectificationStatus status, int returns, int extensions, int circulars, Instant clearedAt) {

        Row row(String name, Instant now) {
            var overdue = RectificationStatus.WITH_UNIT.contains(status) && now.isAfter(due);
            return new Row(id, number, title, unitName, name, due, status, overdue,
                    overdue ? Duration.between(due, now).toDays() : 0, returns, extensions, circulars, clearedAt);
        }
    }
}
