package org.shouze.organization;

import java.util.Map;

/** The whole organization as the registers see it, each kind by its key: as it is stored, or as it shall be. */
record Books(Map<String, UnitEntry> units, Map<String, PersonEntry> people,
        Map<String, AppointmentEntry> appointments, Map<String, GridEntry> grids) {}
