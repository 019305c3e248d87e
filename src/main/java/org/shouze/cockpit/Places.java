package org.shouze.cockpit;

import java.util.Comparator;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Whose figures a reader may see: of his units and all below them. */
@Component
class Places {

    private final Units units;

    Places(Units units) {
        this.units = units;
    }

    /**
     * @param unit the unit asked for, or null for the widest this person reads
     * @throws NotFound if the unit does not exist or this person may not read it
     */
    Unit of(UnitId unit, Acting acting) {
        var scope = ReadingScope.of(acting);
        var place = unit == null ? widest(scope) : units.get(unit);
        if (!scope.covers(place.path())) {
            throw new NotFound("figures of unit " + place.id());
        }
        return place;
    }

    private Unit widest(ReadingScope scope) {
        var path = scope.paths().stream().min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new NotFound("figures"));
        var ids = path.split("/");
        return units.get(new UnitId(Long.parseLong(ids[ids.length - 1])));
    }
}
