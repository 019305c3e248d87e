package org.shouze.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What differs between one plan and the next, place by place. */
public final class PlanChanges {

    private PlanChanges() {}

    /**
     * @param line   null for the plan as a whole
     * @param rung   null for the line itself
     * @param what   as the record names it
     * @param before null where it was not there
     * @param after  null where it ends
     */
    public record Change(ReportingLine line, Rung rung, String what, String before, String after) {

        @Override
        public String toString() {
            return new Place(line, rung, what) + ": " + before + " → " + after;
        }
    }

    private record Place(ReportingLine line, Rung rung, String what) {

        @Override
        public String toString() {
            return (line == null ? "" : line + ".") + (rung == null ? "" : rung + ".") + what;
        }
    }

    static List<Change> between(Plan before, Plan after) {
        var old = said(before);
        var now = said(after);
        var places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        var changes = new ArrayList<Change>();
        places.stream().filter(place -> !Objects.equals(old.get(place), now.get(place))).forEach(place -> changes.add(
                new Change(place.line(), place.rung(), place.what(), old.get(place), now.get(place))));
        return changes;
    }

    private static Map<Place, String> said(Plan plan) {
        var said = new LinkedHashMap<Place, String>();
        said.put(new Place(null, null, "filingOpens"), plan.filingOpens().toString());
        said.put(new Place(null, null, "closes"), plan.closes().toString());
        said.put(new Place(null, null, "dutyDays"), plan.dutyDays().name());
        said.put(new Place(null, null, "observation"), plan.observation());
        said.put(new Place(null, null, "nowWords"), String.join("、", plan.nowWords()));
        said.put(new Place(null, null, "returnPlace"), plan.returnPlace());
        for (var line : plan.lines()) {
            said.put(new Place(line.line(), null, "grids"), line.grids().stream().sorted().map(Enum::name)
                    .collect(Collectors.joining(" ")));
            said.put(new Place(line.line(), null, "filingDue"), line.filingDue().toString());
            said.put(new Place(line.line(), null, "checkDue"), line.checkDue().toString());
            said.put(new Place(line.line(), null, "checker"), line.checker() == null ? "" : line.checker());
        }
        for (var level : plan.levels()) {
            said.put(new Place(level.line(), level.rung(), "unit"), level.unit() == null ? "" : level.unit());
            said.put(new Place(level.line(), level.rung(), "consolidator"), level.consolidator());
            said.put(new Place(level.line(), level.rung(), "signer"), level.signer());
            said.put(new Place(level.line(), level.rung(), "opens"), level.opens().toString());
            said.put(new Place(level.line(), level.rung(), "due"), level.due().toString());
        }
        return said;
    }
}
