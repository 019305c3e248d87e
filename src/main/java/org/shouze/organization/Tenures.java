package org.shouze.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits where over a stretch of days, as far as it is known now. Only looks: a seat never used is not made by it. */
@Component
public class Tenures {

    private static final String APPOINTED = """
            select s.unit, s.id, s.name as called, a.person, p.name, a.valid_from, a.valid_to
            from organization_seat s
            left join organization_appointment a on a.seat = s.id and a.valid_from <= :last
              and (a.valid_to is null or a.valid_to >= :first)
            left join organization_person p on p.id = a.person
            where s.post = :post and s.unit = any (:units)
            order by s.unit, a.valid_from, a.person""";

    /** From the few substitutions of that time to the seats they are for. */
    private static final String SUBSTITUTED = """
            select s.unit, b.substitute as person, p.name, b.valid_from, b.valid_to, a.valid_from as begun, a.valid_to as over
            from organization_substitution b
            join organization_appointment a on a.person = b.absent
            join organization_seat s on s.id = a.seat and (b.seat is null or b.seat = s.id)
            join organization_person p on p.id = b.substitute
            where s.post = :post and b.valid_from <= :last and b.valid_to >= :first
            order by b.valid_from, b.substitute""";

    private final JdbcClient jdbc;
    private final Posts posts;

    Tenures(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /** @param seat null if nobody ever sat there; @param tenures that touch the days asked for, by their beginning */
    public record Place(SeatId seat, String title, Unit unit, List<Tenure> tenures) {

        /** Who may act from it on that day; nobody in a unit that has ended. */
        public Set<String> sitting(LocalDate day) {
            return tenures.stream().filter(tenure -> tenure.covers(day) && stands(day)).map(Tenure::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean stands(LocalDate day) {
            return unit.end() == null || !unit.end().isBefore(day);
        }
    }

    /** @param until last day, or null */
    public record Tenure(PersonId person, String name, LocalDate from, LocalDate until, boolean substitute) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** The seats of one post at all these units, in two statements. Substitutes for some kinds of work count. */
    public Map<UnitId, Place> of(String post, Collection<Unit> units, LocalDate first, LocalDate last) {
        var kind = posts.coded(post).orElseThrow();
        var found = new LinkedHashMap<UnitId, Place>();
        units.forEach(unit -> found.put(unit.id(), place(null, post, kind.name(), unit)));
        jdbc.sql(APPOINTED).param("post", post).param("first", first).param("last", last)
                .param("units", found.keySet().stream().map(UnitId::value).toArray(Long[]::new)).query(row -> {
                    var unit = new UnitId(row.getLong("unit"));
                    if (found.get(unit).seat() == null) {
                        found.put(unit, place(new SeatId(row.getLong("id")), post, row.getString("called"),
                                found.get(unit).unit()));
                    }
                    if (row.getString("name") != null) {
                        found.get(unit).tenures().add(tenure(row, false));
                    }
                });
        jdbc.sql(SUBSTITUTED).param("post", post).param("first", first).param("last", last).query(row -> {
            var place = found.get(new UnitId(row.getLong("unit")));
            if (place != null) {
                within(tenure(row, true), row.getObject("begun", LocalDate.class),
                        row.getObject("over", LocalDate.class), place.tenures());
            }
        });
        return found;
    }

    private Place place(SeatId seat, String post, String called, Unit unit) {
        return new Place(seat, new Seat(seat, posts.at(post, called, unit), unit).title(), unit, new ArrayList<>());
    }

    /** Nobody stands in for longer than the absent person sits there himself. */
    private static void within(Tenure standing, LocalDate begun, LocalDate over, List<Tenure> tenures) {
        var from = standing.from().isBefore(begun) ? begun : standing.from();
        var until = over != null && over.isBefore(standing.until()) ? over : standing.until();
        if (!from.isAfter(until)) {
            tenures.add(new Tenure(standing.person(), standing.name(), from, until, true));
        }
    }

    private static Tenure tenure(ResultSet row, boolean substitute) throws SQLException {
        return new Tenure(new PersonId(row.getLong("person")), row.getString("name"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), substitute);
    }
}
