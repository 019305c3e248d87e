package org.shouze.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Every grid has a known unit, a keeper, and a checker who is someone else and holds the post that checks. */
final class GridRules {

    private final Books books;
    private final Findings findings;
    private final Set<String> secretaries;

    GridRules(Books books, LocalDate today, Findings findings) {
        this.books = books;
        this.findings = findings;
        this.secretaries = books.appointments().values().stream()
                .filter(a -> a.post().equals("BRANCH_SECRETARY") && a.inForce(today))
                .map(a -> a.number() + "|" + a.place().key()).collect(Collectors.toSet());
    }

    void check() {
        books.grids().values().forEach(this::check);
    }

    private void check(GridEntry grid) {
        var unit = books.units().get(Cells.key(grid.unit()));
        if (unit == null) {
            mistake(grid, "所属单位", grid.unit(), "unknownUnit");
        } else if (!fits(grid, unit)) {
            mistake(grid, "所属单位", grid.unit(), "lineDoesNotFit", Lines.written(grid.line()));
        }
        person(grid, "网格员", grid.keeper(), grid.keeperName());
        person(grid, "审核人", grid.checker(), grid.checkerName());
        if (grid.keeper().equals(grid.checker())) {
            mistake(grid, "审核人工号", grid.checker(), "keeperIsChecker");
        }
        if (grid.line() != Grids.Line.STUDENT && !checksBranch(grid)) {
            mistake(grid, "审核人工号", grid.checker(), "checkerIsNotSecretary", grid.unit());
        }
    }

    private static boolean fits(GridEntry grid, UnitEntry unit) {
        var level = unit.kind().level();
        return level == UnitKind.Level.BRANCH
                || grid.line() == Grids.Line.STUDENT && level == UnitKind.Level.COLLEGE;
    }

    private void person(GridEntry grid, String role, String number, String name) {
        var person = books.people().get(number);
        if (person == null) {
            mistake(grid, role + "工号", number, "unknownPerson");
        } else if (!name.isEmpty() && !name.equals(person.name())) {
            mistake(grid, role, name, "nameDiffers", number, person.name());
        }
    }

    private boolean checksBranch(GridEntry grid) {
        return secretaries.contains(grid.checker() + "|" + Cells.key(grid.unit()));
    }

    private void mistake(GridEntry grid, String column, String value, String reason, Object... arguments) {
        if (grid.row() != null) {
            grid.row().mistake(column, value, reason, arguments);
        } else {
            findings.mistake(Register.GRIDS, 0, column, grid.code() + " " + value, reason, arguments);
        }
    }
}
