package org.shouze.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** How far a reader looks: his units and all below them. */
@Component
public class Reach {

    private final Units units;

    Reach(Units units) {
        this.units = units;
    }

    /**
     * @param unit asked for, or null for the widest this person reads
     * @throws NotFound if it does not exist or this person may not read it
     */
    public Unit unit(UnitId unit, Acting acting) {
        var scope = ReadingScope.of(acting);
        var place = unit == null ? widest(scope) : units.get(unit);
        if (!scope.covers(place.path())) {
            throw new NotFound("monitor of unit " + place.id());
        }
        return place;
    }

    private Unit widest(ReadingScope scope) {
        return own(scope).stream().findFirst().orElseThrow(() -> new NotFound("monitor"));
    }

    private List<Unit> own(ReadingScope scope) {
        return scope.paths().stream().sorted(Comparator.comparingInt(String::length).thenComparing(path -> path))
                .map(path -> path.split("/")).map(ids -> units.get(new UnitId(Long.parseLong(ids[ids.length - 1])))).toList();
    }

    /** What may be chosen beside this one: his own units, the line down to it, and those right below it. */
    public List<Unit> around(Unit unit, Acting acting) {
        var scope = ReadingScope.of(acting);
        return Stream.of(own(scope), units.line(unit.id()), units.children(unit.id())).flatMap(List::stream)
                .filter(one -> scope.covers(one.path())).distinct().toList();
    }

    /** Does he answer for what is done in a college or the whole school? */
    public static boolean leads(Acting acting) {
        return ReadingScope.of(acting).paths().stream().anyMatch(path -> path.chars().filter(c -> c == '/').count() <= 3);
    }

    /** A leader of the school by appointment, or of the discipline office: whom the numbers of confidential work are for. */
    static boolean leadsTheSchool(Acting acting) {
        return acting.whole().stream().filter(held -> held.substituteFor() == null).map(held -> held.seat())
                .anyMatch(seat -> seat.post().business() && (seat.unit().kind().level() == Level.SCHOOL
                        || seat.post().code().startsWith("DISCIPLINE_")));
    }
}
