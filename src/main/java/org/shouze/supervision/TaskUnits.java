package org.shouze.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Units that have a head and so can be given a task: offices, colleges, branches. */
@Component
public class TaskUnits {

    private static final Set<Level> LEVELS = EnumSet.of(Level.OFFICE, Level.COLLEGE, Level.BRANCH);

    private final Units units;

    TaskUnits(Units units) {
        this.units = units;
    }

    /** In the order of the registers. */
    public List<Unit> all() {
        return units.within(units.school().id()).stream().filter(TaskUnits::takes).toList();
    }

    /** The unit, if it can be given a task. */
    public Optional<Unit> named(Long id) {
        return id == null ? Optional.empty()
                : Optional.ofNullable(units.get(List.of(new UnitId(id))).get(new UnitId(id))).filter(TaskUnits::takes);
    }

    /** The unit itself, or the nearest above it that can. */
    Unit nearest(UnitId from) {
        var line = units.line(from);
        for (int i = line.size() - 1; i >= 0; i--) {
            if (takes(line.get(i))) {
                return line.get(i);
            }
        }
        throw new UnitTakesNoTasks();
    }

    private static boolean takes(Unit unit) {
        return LEVELS.contains(unit.kind().level());
    }
}
