package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.shouze.organization.Grids;

/**
 * The reporting plan: who reports to whom, and by when. Dated: a change is a new plan from a day on.
 *
 * @param observation the exact word for it here: 居家观察, 集中隔离 and 医学观察 are different things
 * @param nowWords    the exact words for where somebody named is now
 * @param returnPlace 返校地
 */
public record Plan(long id, String code, LocalDate validFrom, LocalTime filingOpens, LocalTime closes,
        DutyDays dutyDays, String formVersion, String observation, List<String> nowWords, String returnPlace,
        List<Line> lines, List<Level> levels) {

    /** The one series of plans that this house runs: a round is unique by it and the day. */
    public static final String DAILY = "DAILY";

    public enum DutyDays { ALL, WORKING_DAYS }

    /**
     * @param grids   which grids report along it
     * @param checker post that checks, at the nearest unit above the grid; null for whom the register of grids names
     */
    public record Line(ReportingLine line, Set<Grids.Line> grids, LocalTime filingDue, LocalTime checkDue,
            String checker) {}

    /**
     * @param line         null at headquarters, where the lines join
     * @param unit         name of the office; null for colleges, which are found above their grids
     * @param consolidator post that puts the total together
     * @param signer       post that signs it
     */
    public record Level(Rung rung, ReportingLine line, String unit, String consolidator, String signer,
            LocalTime opens, LocalTime due) {

        String lineName() {
            return line == null ? "ALL" : line.name();
        }
    }

    Line lineOf(Grids.Line grids) {
        return lines.stream().filter(l -> l.grids().contains(grids)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no line for grids " + grids));
    }

    static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
