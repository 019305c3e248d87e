package org.shouze.reporting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.shouze.organization.Grids;
import org.shouze.organization.Post;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.reporting.PlanFault.Place;

/** What makes a plan good: whole, in order, and made of offices and posts that are there. */
class PlanRules {

    private static final Set<Level> CHECKING = EnumSet.of(Level.BRANCH, Level.COLLEGE);
    private static final Set<Level> OF_AN_OFFICE = EnumSet.of(Level.OFFICE, Level.SCHOOL);

    private final Plan plan;
    private final Function<String, Optional<Post>> posts;
    private final Function<String, Optional<Unit>> units;
    private final List<PlanFault> faults = new ArrayList<>();

    PlanRules(Plan plan, Function<String, Optional<Post>> posts, Function<String, Optional<Unit>> units) {
        this.plan = plan;
        this.posts = posts;
        this.units = units;
    }

    /** Everything that is wrong with it. */
    List<PlanFault> faults() {
        whole();
        if (faults.isEmpty()) {
            plan.lines().forEach(this::checker);
            plan.levels().forEach(this::level);
            plan.lines().forEach(this::order);
        }
        return faults;
    }

    private void whole() {
        for (var grids : Grids.Line.values()) {
            if (plan.lines().stream().filter(line -> line.grids().contains(grids)).count() != 1) {
                faults.add(new PlanHasGaps(new Place(null, null, grids.name())));
            }
        }
        for (var line : plan.lines()) {
            demandOne(line.line(), Rung.COLLEGE);
            demandOne(line.line(), Rung.LINE_OFFICE);
        }
        demandOne(null, Rung.HEADQUARTERS);
        plan.levels().stream().filter(level -> level.line() != null && plan.lines().stream()
                .noneMatch(line -> line.line() == level.line())).forEach(level -> faults.add(
                        new PlanHasGaps(new Place(level.line(), level.rung(), "unit"))));
    }

    private void demandOne(ReportingLine line, Rung rung) {
        if (plan.levels().stream().filter(level -> level.line() == line && level.rung() == rung).count() != 1) {
            faults.add(new PlanHasGaps(new Place(line, rung, "unit")));
        }
    }

    private void checker(Plan.Line line) {
        if (line.checker() != null && !sits(line.checker(), CHECKING)) {
            faults.add(new PostDoesNotFit(new Place(line.line(), null, "checker")));
        }
    }

    private void level(Plan.Level level) {
        var office = level.rung() != Rung.COLLEGE;
        if (office && units.apply(level.unit()).filter(this::stands).isEmpty()) {
            faults.add(new NoSuchOffice(at(level, "unit"), level.unit()));
        }
        var levels = office ? OF_AN_OFFICE : EnumSet.of(Level.COLLEGE);
        if (!sits(level.consolidator(), levels)) {
            faults.add(new PostDoesNotFit(at(level, "consolidator")));
        }
        if (!sits(level.signer(), levels)) {
            faults.add(new PostDoesNotFit(at(level, "signer")));
        } else if (level.signer().equals(level.consolidator()) && !posts.apply(level.signer()).get().shared()) {
            faults.add(new OnePostForBoth(at(level, "signer")));
        }
    }

    private boolean stands(Unit unit) {
        return unit.kind().level() == Level.OFFICE
                && (unit.end() == null || !unit.end().isBefore(plan.validFrom()));
    }

    private boolean sits(String post, Set<Level> levels) {
        return posts.apply(post).filter(Post::business).filter(known -> levels.contains(known.level())).isPresent();
    }

    private void order(Plan.Line line) {
        var times = new ArrayList<Timed>();
        times.add(new Timed(plan.filingOpens(), new Place(line.line(), null, "filingDue")));
        times.add(new Timed(line.filingDue(), new Place(line.line(), null, "filingDue")));
        times.add(new Timed(line.checkDue(), new Place(line.line(), null, "checkDue")));
        Arrays.stream(Rung.values()).flatMap(rung -> plan.levels().stream().filter(level -> level.rung() == rung
                && (level.line() == null || level.line() == line.line()))).forEach(level -> {
                    times.add(new Timed(level.opens(), at(level, "opens")));
                    times.add(new Timed(level.due(), at(level, "due")));
                });
        times.add(new Timed(plan.closes(), times.get(times.size() - 1).place()));
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).time().isBefore(times.get(i - 1).time())) {
                faults.add(new PlanTimesOutOfOrder(times.get(i).place()));
                return;
            }
        }
    }

    private static Place at(Plan.Level level, String part) {
        return new Place(level.line(), level.rung(), part);
    }

    private record Timed(LocalTime time, Place place) {}
}
