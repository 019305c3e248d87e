package org.shouze.demo;

import java.time.LocalDate;
import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.PlanKeeping;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.NewInspection;
import org.shouze.supervision.PhoneResult;

/** 监督检查: a plan that waits, and a draw from the zero reports of one college on trial, with a difference to explain. */
@Told
class InspectedReports implements Story.Chapter {

    private static final String HEADQUARTERS = "疫情防控工作领导小组办公室";
    private static final int REPORTS = 6;
    private static final int SAMPLE = 3;

    private final Inspections inspections;
    private final PlanKeeping plan;
    private final Rounds rounds;
    private final Reports reports;
    private final Grids grids;
    private final Units units;
    private final Cast cast;
    private final Hands hands;
    private final StoryClock clock;

    InspectedReports(Inspections inspections, PlanKeeping plan, Rounds rounds, Reports reports, Grids grids, Units units,
            Cast cast, Hands hands, StoryClock clock) {
        this.inspections = inspections;
        this.plan = plan;
        this.rounds = rounds;
        this.reports = reports;
        this.grids = grids;
        this.units = units;
        this.cast = cast;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public List<Story> stories() {
        return List.of(
                new Story("an inspection that waits for approval", this::planned),
                new Story("zero reports of a college on trial, drawn and phoned", this::drawn));
    }

    private void drawn() {
        var trial = clock.today().minusDays(1);
        var college = cast.colleges().get(0);
        onTrial(trial, college);
        clock.at(trial, "17:30");
        var id = inspections.plan(new NewInspection(college.id(), "零报告是否逐人核实", trial, trial, trial, SAMPLE),
                cast.officer(0).actor());
        hands.finish(id, "approvePlan", cast.disciplineHead(), "yes", true, "reason", "");
        called(id, PhoneResult.MATCHES, PhoneResult.MATCHES, PhoneResult.UNREPORTED);
        hands.finish(id, "verifyByPhone", cast.officer(0));
        clock.at(clock.today(), "00:00");
        rounds.closeDue();
    }

    private void planned() {
        clock.ago(1, "16:00");
        inspections.plan(new NewInspection(cast.colleges().get(4).id(), "值班和带班是否到岗", clock.day(1), clock.day(-3),
                null, 0), cast.officer(1).actor());
    }

    /** The day before the demo begins only one college reports; the others are exempt. */
    private void onTrial(LocalDate day, Unit college) {
        clock.at(day.minusDays(1), "16:00");
        var head = cast.at("OFFICE_HEAD", HEADQUARTERS);
        units.within(units.school().id(), Level.COLLEGE).stream().filter(other -> !other.id().equals(college.id()))
                .forEach(other -> plan.exempt(other.id(), day, day, "试报日，未安排填报", head));
        clock.at(day, "08:30");
        rounds.openDue();
        grids.all().stream().filter(grid -> college.covers(grid.unit().path()))
                .filter(grid -> grid.line() == Grids.Line.STUDENT).filter(grid -> mayBeZero(grid, day)).limit(REPORTS)
                .forEach(grid -> zero(grid, day));
    }

    private boolean mayBeZero(Grids.Grid grid, LocalDate day) {
        return reports.within(day, grid.unit().path()).stream()
                .anyMatch(report -> reports.filingPage(report.id()).offersZero());
    }

    private void zero(Grids.Grid grid, LocalDate day) {
        var report = reports.within(day, grid.unit().path()).get(0).id();
        clock.at(day, "14:10");
        hands.finish(report, "fileReport", cast.holder(grid.keeper()), "answer", "ZERO", "stated", true, "checkedBy",
                "PHONE", "unreached", 0, "onCampus", 0, "inTown", grid.people(), "elsewhere", 0, "abroad", 0);
        clock.at(day, "15:20");
        hands.sign(report, "checkReport", cast.holder(grid.checker()));
    }

    private void called(MatterId id, PhoneResult... results) {
        Acting caller = cast.officer(0);
        var samples = inspections.get(id, caller.actor()).samples();
        for (int i = 0; i < results.length; i++) {
            inspections.called(id, samples.get(i).report(), results[i], caller.actor());
        }
    }
}
