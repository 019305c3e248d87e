package org.shouze.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.shouze.organization.Seat;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;

/** A unit in the tree beside the page; open along the way down to the one that is shown. */
record Node(Unit unit, boolean current, boolean open, boolean leaf, int gaps, List<Node> children) {

    static Node tree(Units units, UnitId shown, List<Seat> gaps) {
        var way = Set.copyOf(units.line(shown).stream().map(Unit::id).toList());
        return node(units, units.line(shown).get(0), shown, way, gaps);
    }

    private static Node node(Units units, Unit unit, UnitId shown, Set<UnitId> way, List<Seat> gaps) {
        var below = units.children(unit.id());
        var open = way.contains(unit.id());
        var missing = gaps.stream().filter(seat -> unit.covers(seat.unit().path())).count();
        var children = open
                ? below.stream().sorted(Comparator.comparing(u -> u.kind().level()))
                        .map(child -> node(units, child, shown, way, gaps)).toList()
                : List.<Node>of();
        return new Node(unit, unit.id().equals(shown), open, below.isEmpty(), (int) missing, children);
    }
}
