package org.shouze.organization;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads titles as posts at known units, and people out of the register of appointments. */
final class AppointmentRules {

    private static final Set<String> ONE_ONLY = Set.of("UNIVERSITY_SECRETARY", "PRESIDENT", "DISCIPLINE_SECRETARY",
            "OFFICE_HEAD", "DISCIPLINE_DEPUTY_SECRETARY", "COLLEGE_SECRETARY", "BRANCH_SECRETARY");
    static final String KEEPER = "GRID_KEEPER";
    static final String COUNSELOR = "COUNSELOR";

    private final Map<String, UnitEntry> units;
    private final Map<String, AppointmentEntry> appointments = new LinkedHashMap<>();
    private final Map<String, PersonEntry> people = new LinkedHashMap<>();
    private final Map<String, AppointmentRow> terms = new HashMap<>();

    AppointmentRules(Map<String, UnitEntry> units) {
        this.units = units;
    }

    void read(List<AppointmentRow> rows) {
        for (var row : rows) {
            person(row);
            var unit = units.get(Cells.key(row.unit()));
            if (unit == null) {
                row.row().mistake("所在党组织", row.unit(), "unknownUnit");
            } else {
                posts(row, unit);
            }
        }
        oneHolder();
    }

    Map<String, AppointmentEntry> appointments() {
        return appointments;
    }

    Map<String, PersonEntry> people() {
        return people;
    }

    /** The row that makes this person a keeper or counselor at all; which grids follow from the register of grids. */
    AppointmentRow term(String number, String post) {
        return terms.get(number + post);
    }

    Map<String, AppointmentRow> keepers() {
        var keepers = new TreeMap<String, AppointmentRow>();
        terms.forEach((key, row) -> {
            if (key.endsWith(KEEPER)) {
                keepers.put(row.number(), row);
            }
        });
        return keepers;
    }

    private void person(AppointmentRow row) {
        var person = PersonEntry.cadre(row.row(), row.number(), row.name(), row.phone(), row.mail());
        var known = people.putIfAbsent(row.number(), person);
        if (known != null && !known.name().equals(row.name())) {
            row.row().mistake("姓名", row.name(), "nameDiffers", row.number(), known.name());
        }
    }

    private void posts(AppointmentRow row, UnitEntry unit) {
        var titles = PostTitles.separate(row.titles());
        if (titles.size() > 1) {
            row.row().remark("职务", row.titles(), "severalPosts", titles.size());
        }
        for (var title : titles) {
            PostTitles.post(title, unit.kind().level()).ifPresentOrElse(post -> appoint(row, unit, title, post),
                    () -> row.row().mistake("职务", title, "unknownPost", UnitKinds.written(unit.kind())));
        }
    }

    private void appoint(AppointmentRow row, UnitEntry unit, String title, String post) {
        if (post.equals(KEEPER) || post.equals(COUNSELOR)) {
            terms.put(row.number() + post, row);
        }
        if (post.equals(KEEPER)) {
            return;
        }
        var entry = new AppointmentEntry(row.row(), row.number(), row.name(), post,
                AppointmentEntry.Place.unit(unit.name()), title, row.from(), row.until(), false);
        var first = appointments.putIfAbsent(entry.key(), entry);
        if (first != null) {
            row.row().mistake("职务", row.titles(), "duplicate", first.row().number());
        }
    }

    private void oneHolder() {
        var holders = new HashMap<String, AppointmentEntry>();
        for (var entry : appointments.values()) {
            var first = ONE_ONLY.contains(entry.post()) ? holders.putIfAbsent(entry.seat(), entry) : null;
            if (first != null && period(first).overlaps(period(entry))) {
                entry.row().mistake("职务", entry.place().name() + entry.title(), "secondHolder", first.name(),
                        first.row().number());
            }
        }
    }

    private static Period period(AppointmentEntry entry) {
        return new Period(entry.from(), entry.until());
    }
}
