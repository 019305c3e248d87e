package org.shouze.reporting.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.organization.Grids;
import org.shouze.reporting.Plan;
import org.shouze.reporting.PlanFault;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.Rung;
import org.springframework.validation.Errors;

/**
 * A plan as it is typed.
 *
 * @param studentGrids along which line the grids of students report, and so on; a line of none has ended
 * @param lines        one for each that there may be, in their order
 */
record PlanForm(@NotNull LocalDate validFrom, @NotNull LocalTime filingOpens,
        @NotNull LocalTime closes, @NotNull Plan.DutyDays dutyDays,
        @NotBlank @Size(max = 40) String observation,
        @NotBlank @Size(max = 200) String nowWords,
        @NotBlank @Size(max = 40) String returnPlace, @NotNull ReportingLine studentGrids,
        @NotNull ReportingLine staffGrids, @NotNull ReportingLine retiredGrids, @NotNull @Valid List<Line> lines,
        @NotNull @Valid Level headquarters) {

    private static final String MISSING = "reporting.pages.plan.missing";

    /** @param checker code of a post, or blank for whom the register of grids names */
    record Line(LocalTime filingDue, LocalTime checkDue, @Size(max = 60) String checker, @Valid Level college,
            @Valid Level office) {

        private static final Line NONE = new Line(null, null, "", Level.NONE, Level.NONE);
    }

    record Level(@Size(max = 200) String unit, @Size(max = 60) String consolidator, @Size(max = 60) String signer,
            LocalTime opens, LocalTime due) {

        private static final Level NONE = new Level("", "", "", null, null);

        static Level of(Plan plan, Rung rung, ReportingLine line) {
            return plan.levels().stream().filter(level -> level.rung() == rung && level.line() == line).findFirst()
                    .map(level -> new Level(level.unit(), level.consolidator(), level.signer(), level.opens(),
                            level.due())).orElse(NONE);
        }

        Plan.Level level(Rung rung, ReportingLine line) {
            return new Plan.Level(rung, line, rung == Rung.COLLEGE ? null : unit.strip(), consolidator, signer, opens,
                    due);
        }
    }

    static PlanForm of(Plan plan, LocalDate from) {
        return new PlanForm(from, plan.filingOpens(), plan.closes(), plan.dutyDays(), plan.observation(),
                String.join("、", plan.nowWords()), plan.returnPlace(), along(plan, Grids.Line.STUDENT),
                along(plan, Grids.Line.STAFF), along(plan, Grids.Line.RETIRED),
                Arrays.stream(ReportingLine.values()).map(line -> line(plan, line)).toList(),
                Level.of(plan, Rung.HEADQUARTERS, null));
    }

    private static ReportingLine along(Plan plan, Grids.Line grids) {
        return plan.lines().stream().filter(line -> line.grids().contains(grids)).map(Plan.Line::line).findFirst()
                .orElse(null);
    }

    private static Line line(Plan plan, ReportingLine line) {
        return plan.lines().stream().filter(there -> there.line() == line).findFirst()
                .map(there -> new Line(there.filingDue(), there.checkDue(), there.checker(),
                        Level.of(plan, Rung.COLLEGE, line), Level.of(plan, Rung.LINE_OFFICE, line)))
                .orElse(Line.NONE);
    }

    /** Has it a place for each line that there may be? */
    boolean fits() {
        return lines != null && headquarters != null && lines.size() == ReportingLine.values().length
                && lines.stream().allMatch(line -> line != null && line.college() != null && line.office() != null);
    }

    /** A line that grids report along is filled in whole; of one without any, nothing is asked. */
    void demand(Errors errors) {
        for (var line : running().keySet()) {
            var typed = lines.get(line.ordinal());
            var at = "lines[" + line.ordinal() + "].";
            missing(errors, at + "filingDue", typed.filingDue());
            missing(errors, at + "checkDue", typed.checkDue());
            demand(errors, at + "college.", typed.college(), false);
            demand(errors, at + "office.", typed.office(), true);
        }
        demand(errors, "headquarters.", headquarters, true);
    }

    private static void demand(Errors errors, String at, Level level, boolean office) {
        if (office) {
            missing(errors, at + "unit", level.unit());
        }
        missing(errors, at + "consolidator", level.consolidator());
        missing(errors, at + "signer", level.signer());
        missing(errors, at + "opens", level.opens());
        missing(errors, at + "due", level.due());
    }

    private static void missing(Errors errors, String field, Object typed) {
        if (!errors.hasFieldErrors(field) && (typed == null || typed.toString().isBlank())) {
            errors.rejectValue(field, MISSING, MISSING);
        }
    }

    /** Where on the page the fault shows. */
    static String field(PlanFault.Place place) {
        if (place.line() == null) {
            return place.rung() == null ? place.part().toLowerCase(Locale.ROOT) + "Grids"
                    : "headquarters." + place.part();
        }
        var line = "lines[" + place.line().ordinal() + "].";
        return line + (place.rung() == null ? "" : place.rung() == Rung.COLLEGE ? "college." : "office.")
                + place.part();
    }

    Plan revised(Plan base) {
        var lines = new ArrayList<Plan.Line>();
        var levels = new ArrayList<Plan.Level>();
        running().forEach((line, grids) -> {
            var typed = this.lines.get(line.ordinal());
            lines.add(new Plan.Line(line, grids, typed.filingDue(), typed.checkDue(),
                    typed.checker() == null || typed.checker().isBlank() ? null : typed.checker()));
            levels.add(typed.college().level(Rung.COLLEGE, line));
            levels.add(typed.office().level(Rung.LINE_OFFICE, line));
        });
        levels.add(headquarters.level(Rung.HEADQUARTERS, null));
        return new Plan(0, base.code(), validFrom, filingOpens, closes, dutyDays, base.formVersion(),
                observation.strip(), words(), returnPlace.strip(), lines, levels);
    }

    private Map<ReportingLine, Set<Grids.Line>> running() {
        var running = new EnumMap<ReportingLine, Set<Grids.Line>>(ReportingLine.class);
        Stream.of(Grids.Line.values()).forEach(grids -> running.computeIfAbsent(switch (grids) {
            case STUDENT -> studentGrids;
            case STAFF -> staffGrids;
            case RETIRED -> retiredGrids;
        }, line -> EnumSet.noneOf(Grids.Line.class)).add(grids));
        return running;
    }

    private List<String> words() {
        return Arrays.stream(nowWords.split("[、，,；;\\s]+")).filter(word -> !word.isBlank()).distinct().toList();
    }
}
