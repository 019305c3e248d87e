package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grids: every person has exactly one home grid, every grid a keeper and a checker. */
@Component
public class Grids {

    public enum Line { STUDENT, STAFF, RETIRED }

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    Grids(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** Every grid in force today with what a round needs, in one query, by code. */
    public List<Grid> all() {
        return jdbc.sql("""
                select g.unit, g.line, g.keeper_seat, g.checker_seat, coalesce(c.people, 0) as people
                from organization_grid g
                join organization_unit u on u.id = g.unit
                left join (select grid, count(*) as people from organization_person
                    where grid is not null and (valid_to is null or valid_to >= :today) group by grid) c
                    on c.grid = g.unit
                where u.valid_to is null or u.valid_to >= :today
                order by u.code""").param("today", LocalDate.now(clock))
                .query((row, n) -> new Grid(units.get(new UnitId(row.getLong("unit"))),
                        Line.valueOf(row.getString("line")), new SeatId(row.getLong("keeper_seat")),
                        new SeatId(row.getLong("checker_seat")), row.getInt("people")))
                .list();
    }

    /**
     * @param keeper  seat GRID_KEEPER at the grid
     * @param checker seat of the named checker: COUNSELOR at the grid for students, BRANCH_SECRETARY at the branch else
     * @param people  how many people have it as home grid
     */
    public record Grid(Unit unit, Line line, SeatId keeper, SeatId checker, int people) {}
}
