package org.shouze.organization;

import java.util.List;

import org.springframework.stereotype.Component;

/** Grids: every person has exactly one home grid, every grid a keeper and a checker. */
@Component
public class Grids {

    public enum Line { STUDENT, STAFF, RETIRED }

    /** Every grid in force today with what a round needs, in one query, by code. */
    public List<Grid> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param keeper  seat GRID_KEEPER at the grid
     * @param checker seat of the named checker: COUNSELOR at the grid for students, BRANCH_SECRETARY at the branch else
     * @param people  how many people have it as home grid
     */
    public record Grid(Unit unit, Line line, SeatId keeper, SeatId checker, int people) {}
}
