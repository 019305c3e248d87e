package org.shouze.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives everyone of the roster exactly one home grid. A class that several grids cover is divided by the people's own
 * counselor; among grids with the same checker by number, in consecutive equal parts in order of the grids' codes.
 */
final class Homes {

    private final Map<String, List<GridEntry>> byScope = new HashMap<>();
    private final Findings findings;
    private final boolean anyGrids;

    Homes(Collection<GridEntry> grids, Findings findings) {
        this.findings = findings;
        this.anyGrids = !grids.isEmpty();
        grids.stream().sorted(Comparator.comparing(GridEntry::code)).forEach(grid -> grid.scope()
                .forEach(part -> byScope.computeIfAbsent(scope(grid.line(), part), k -> new ArrayList<>()).add(grid)));
    }

    /** @return code of the home grid by the person's number; who has none is left out */
    Map<String, String> assign(Collection<PersonEntry> people) {
        var homes = new HashMap<String, String>();
        var classes = new LinkedHashMap<String, List<PersonEntry>>();
        people.stream().filter(PersonEntry::enrolled).sorted(Comparator.comparing(PersonEntry::number))
                .forEach(p -> classes.computeIfAbsent(scope(p), k -> new ArrayList<>()).add(p));
        classes.forEach((scope, members) -> settle(byScope.getOrDefault(scope, List.of()), members, homes));
        return homes;
    }

    private void settle(List<GridEntry> grids, List<PersonEntry> members, Map<String, String> homes) {
        if (grids.isEmpty()) {
            if (anyGrids) {
                remark(members.get(0), "classWithoutGrid", members.size());
            }
        } else if (grids.size() == 1) {
            members.forEach(p -> homes.put(p.number(), grids.get(0).code()));
        } else {
            divide(grids, members, homes);
        }
    }

    private void divide(List<GridEntry> grids, List<PersonEntry> members, Map<String, String> homes) {
        var byChecker = grids.stream().collect(Collectors.groupingBy(GridEntry::checker, TreeMap::new,
                Collectors.toList()));
        var codes = grids.stream().map(GridEntry::code).collect(Collectors.joining("、"));
        var byCounselor = members.stream().collect(Collectors.groupingBy(
                p -> byChecker.containsKey(p.counselor()) ? p.counselor() : "", TreeMap::new, Collectors.toList()));
        byChecker.forEach((checker, own) -> consecutive(own, byCounselor.getOrDefault(checker, List.of()), homes));
        var others = byCounselor.getOrDefault("", List.of());
        consecutive(grids, others, homes);
        remark(members.get(0), byChecker.size() == grids.size() ? "dividedByCounselor"
                : byChecker.size() == 1 ? "dividedByNumber" : "dividedByBoth", codes);
        if (!others.isEmpty()) {
            remark(others.get(0), "counselorOfNoGrid", others.size(), codes);
        }
    }

    /** 82 people in two grids: 41 and 41; 65: 33 and 32. */
    private static void consecutive(List<GridEntry> grids, List<PersonEntry> members, Map<String, String> homes) {
        var next = 0;
        for (int i = 0; i < grids.size(); i++) {
            var part = (members.size() - next + grids.size() - i - 1) / (grids.size() - i);
            for (var person : members.subList(next, next + part)) {
                homes.put(person.number(), grids.get(i).code());
            }
            next += part;
        }
    }

    private void remark(PersonEntry first, String reason, Object... arguments) {
        findings.remark(Register.PEOPLE, first.row() == null ? 0 : first.row().number(), "班级/支部",
                first.className(), reason, arguments);
    }

    private static String scope(PersonEntry person) {
        return scope(Lines.ofCategory(person.category()).orElse(null), person.className());
    }

    private static String scope(Grids.Line line, String part) {
        return line + "|" + Cells.key(part);
    }
}
