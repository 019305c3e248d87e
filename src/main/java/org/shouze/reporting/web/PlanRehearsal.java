package org.shouze.reporting.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.shouze.calendar.WorkingDays;
import org.shouze.organization.Grids;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.rehearsal.Draft;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.reporting.Plan;
import org.shouze.reporting.PlanFault.Place;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.Rung;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A plan before it is arranged, as lines to be rehearsed: who files, checks, puts together and signs on its first days. */
@Component
class PlanRehearsal {

    private static final int DAYS = 14;

    private final Grids grids;
    private final Units units;
    private final Seats seats;
    private final WorkingDays working;
    private final MessageSource messages;

    PlanRehearsal(Grids grids, Units units, Seats seats, WorkingDays working, MessageSource messages) {
        this.grids = grids;
        this.units = units;
        this.seats = seats;
        this.working = working;
        this.messages = messages;
    }

    /** Its first fortnight. A grid without anybody need not report. */
    Draft draft(Plan plan, String title) {
        var days = plan.validFrom().datesUntil(plan.validFrom().plusDays(DAYS)).filter(duty(plan)).toList();
        var there = grids.all().stream().filter(grid -> grid.people() > 0 && stands(grid.unit(), plan)).toList();
        var lines = new ArrayList<Line>();
        for (var line : plan.lines()) {
            var along = there.stream().filter(grid -> line.grids().contains(grid.line())).toList();
            lines.add(line(new Place(line.line(), null, "filingDue"), "FILE", days, line.filingDue(),
                    asked(along, grid -> new Addressee("GRID_KEEPER", grid.unit()))));
            lines.add(line(new Place(line.line(), null, "checkDue"), "CHECK", days, line.checkDue(),
                    asked(along, grid -> checker(line, grid))));
        }
        for (var level : plan.levels()) {
            var at = level.rung() == Rung.COLLEGE ? colleges(there, plan, level.line())
                    : List.of(units.named(level.unit()).orElseThrow());
            var place = new Place(level.line(), level.rung(), "due");
            lines.add(line(place, "PREPARE", days, level.due(), sitting(level.consolidator(), at)));
            lines.add(line(place, "SIGN", days, level.due(), sitting(level.signer(), at)));
        }
        return new Draft(title, plan.validFrom().atTime(plan.filingOpens()), lines);
    }

    private Predicate<LocalDate> duty(Plan plan) {
        return plan.dutyDays() == Plan.DutyDays.ALL ? day -> true : working::isWorkingDay;
    }

    private static boolean stands(Unit unit, Plan plan) {
        return unit.end() == null || !unit.end().isBefore(plan.validFrom());
    }

    private Line line(Place place, String act, List<LocalDate> days, LocalTime due, Map<Addressee, List<Unit>> asked) {
        var what = (place.line() == null ? "" : say("reporting.line." + place.line()) + " ")
                + (place.rung() == null ? "" : say("reporting.rung." + place.rung()) + " ")
                + say("reporting.pages.plan.act." + act);
        List<LocalDateTime> dues = days.stream().map(day -> day.atTime(due)).toList();
        return new Line(PlanForm.field(place), what, dues, true, null, asked);
    }

    private static Map<Addressee, List<Unit>> asked(List<Grid> grids, Function<Grid, Addressee> of) {
        var asked = new LinkedHashMap<Addressee, List<Unit>>();
        grids.forEach(grid -> asked.computeIfAbsent(of.apply(grid), seat -> new ArrayList<>()).add(grid.unit()));
        return asked;
    }

    /** The line's post above the grid, else whom the register names: see {@link Grid#checker()}. */
    private Addressee checker(Plan.Line line, Grid grid) {
        return line.checker() == null ? registered(grid)
                : units.nearest(grid.unit().id(), seats.post(line.checker()).orElseThrow().level())
                        .map(unit -> new Addressee(line.checker(), unit)).orElseGet(() -> registered(grid));
    }

    private Addressee registered(Grid grid) {
        return grid.line() == Grids.Line.STUDENT ? new Addressee("COUNSELOR", grid.unit())
                : new Addressee("BRANCH_SECRETARY", units.nearest(grid.unit().id(), Level.BRANCH).orElseThrow());
    }

    private List<Unit> colleges(List<Grid> there, Plan plan, ReportingLine line) {
        var kinds = plan.lines().stream().filter(one -> one.line() == line).findFirst().orElseThrow().grids();
        return there.stream().filter(grid -> kinds.contains(grid.line()))
                .map(grid -> units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow()).distinct().toList();
    }

    /** Posts of the school sit at the school. */
    private Map<Addressee, List<Unit>> sitting(String post, List<Unit> at) {
        var school = seats.post(post).filter(known -> known.level() == Level.SCHOOL).isPresent();
        var asked = new LinkedHashMap<Addressee, List<Unit>>();
        at.forEach(unit -> asked.computeIfAbsent(new Addressee(post, school ? units.school() : unit),
                seat -> new ArrayList<>()).add(unit));
        return asked;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
