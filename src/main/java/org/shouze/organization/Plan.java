package org.shouze.organization;

import java.util.EnumMap;
import java.util.Map;

/** The checked registers and all that they change. */
record Plan(Findings findings, Books stored, Books target, Changes<UnitEntry> units, Changes<PersonEntry> people,
        Changes<AppointmentEntry> appointments, Changes<GridEntry> grids) {

    static Plan of(Findings findings, Books stored, Books target) {
        return new Plan(findings, stored, target, Changes.between(stored.units(), target.units()),
                Changes.between(stored.people(), target.people()),
                Changes.between(stored.appointments(), target.appointments()),
                Changes.between(stored.grids(), target.grids()));
    }

    Differences differences() {
        var all = new EnumMap<Register, Changes<?>>(Map.of(Register.UNITS, units, Register.PEOPLE, people,
                Register.APPOINTMENTS, appointments, Register.GRIDS, grids));
        return Differences.of(all);
    }
}
