package org.shouze.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Seats the keeper at the grid, and for students the counselor who checks; who sits there already stays as he is. */
final class GridAppointments {

    private final Books stored;
    private final Books books;
    private final AppointmentRules rules;
    private final boolean termsKnown;
    private final LocalDate today;
    private final Map<String, LocalDate> sitting = new HashMap<>();

    /** @param termsKnown the register of appointments was handed over too */
    GridAppointments(Books stored, Books books, AppointmentRules rules, boolean termsKnown, LocalDate today) {
        this.stored = stored;
        this.books = books;
        this.rules = rules;
        this.termsKnown = termsKnown;
        this.today = today;
        stored.appointments().values().stream().filter(a -> a.place().isGrid() && !a.isOver())
                .forEach(a -> sitting.put(a.number() + "|" + a.seat(), a.from()));
    }

    void make() {
        for (var grid : books.grids().values()) {
            appoint(grid, AppointmentRules.KEEPER, "网格员", grid.keeper(), "网格员工号");
            if (grid.line() == Grids.Line.STUDENT) {
                appoint(grid, AppointmentRules.COUNSELOR, "辅导员", grid.checker(), "审核人工号");
            }
        }
    }

    private void appoint(GridEntry grid, String post, String title, String number, String column) {
        var person = books.people().get(number);
        if (person == null) {
            return;
        }
        var term = rules.term(number, post);
        if (term == null && termsKnown) {
            grid.row().remark(column, number, "notAppointedAs", title);
        }
        var from = sitting.getOrDefault(number + "|" + post + "|" + grid.place().key(), began(grid, term));
        var entry = new AppointmentEntry(grid.row(), number, person.name(), post, grid.place(), title, from,
                term == null ? null : term.until(), false);
        books.appointments().put(entry.key(), entry);
    }

    /** A new grid came with its keeper; a known grid changes hands today, whenever the new keeper became one. */
    private LocalDate began(GridEntry grid, AppointmentRow term) {
        return term == null || stored.grids().containsKey(grid.code()) ? today : term.from();
    }
}
