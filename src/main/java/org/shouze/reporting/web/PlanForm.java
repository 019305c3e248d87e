package org.shouze.reporting.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.reporting.Plan;

/** A plan as it is typed: its times and words. Who reports to whom stays as in the plan it is made from. */
record PlanForm(@NotNull LocalDate validFrom, @NotNull LocalTime filingOpens,
        @NotNull LocalTime closes, @NotNull Plan.DutyDays dutyDays,
        @NotBlank @Size(max = 40) String observation,
        @NotBlank @Size(max = 200) String nowWords,
        @NotBlank @Size(max = 40) String returnPlace, @NotNull @Valid List<Line> lines,
        @NotNull @Valid List<Level> levels) {

    record Line(@NotNull LocalTime filingDue, @NotNull LocalTime checkDue) {}

    record Level(@NotNull LocalTime opens, @NotNull LocalTime due) {}

    static PlanForm of(Plan plan, LocalDate from) {
        return new PlanForm(from, plan.filingOpens(), plan.closes(), plan.dutyDays(), plan.observation(), String.join("、", plan.nowWords()),
                plan.returnPlace(),
                plan.lines().stream().map(line -> new Line(line.filingDue(), line.checkDue())).toList(),
                plan.levels().stream().map(level -> new Level(level.opens(), level.due())).toList());
    }

    private List<String> words() {
        return Arrays.stream(nowWords.split("[、，,；;\\s]+")).filter(word -> !word.isBlank()).distinct().toList();
    }

    /** Does it have a line for each of the plan's lines and levels? */
    boolean fits(Plan plan) {
        return lines != null && levels != null && lines.size() == plan.lines().size()
                && levels.size() == plan.levels().size();
    }

    Plan revised(Plan base) {
        var lines = new ArrayList<Plan.Line>();
        for (int i = 0; i < this.lines.size(); i++) {
            var line = base.lines().get(i);
            lines.add(new Plan.Line(line.line(), line.grids(), this.lines.get(i).filingDue(),
                    this.lines.get(i).checkDue()));
        }
        var levels = new ArrayList<Plan.Level>();
        for (int i = 0; i < this.levels.size(); i++) {
            var level = base.levels().get(i);
            levels.add(new Plan.Level(level.rung(), level.line(), level.unit(), level.consolidator(), level.signer(),
                    this.levels.get(i).opens(), this.levels.get(i).due()));
        }
        return new Plan(0, base.code(), validFrom, filingOpens, closes, dutyDays, base.formVersion(),
                observation.strip(), words(), returnPlace.strip(), lines, levels);
    }
}
