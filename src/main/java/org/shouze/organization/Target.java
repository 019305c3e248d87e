package org.shouze.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the organization shall be: what the handed registers say, and what is stored where they say nothing. */
final class Target {

    private final Books stored;
    private final RegisterEntries handed;
    private final LocalDate today;
    private final Findings findings;
    private final Map<String, UnitEntry> units;
    private final AppointmentRules rules;

    Target(Books stored, RegisterEntries handed, LocalDate today, Findings findings) {
        this.stored = stored;
        this.handed = handed;
        this.today = today;
        this.findings = findings;
        this.units = handed.has(Register.UNITS) ? handed.units() : current(stored.units());
        this.rules = new AppointmentRules(units);
    }

    Books books() {
        new UnitRules(units, findings).check();
        var rows = handed.has(Register.APPOINTMENTS) ? handed.appointments() : List.<AppointmentRow>of();
        rules.read(rows);
        var grids = handed.has(Register.GRIDS) ? handed.grids() : current(stored.grids());
        var people = people();
        var appointments = appointments(people);
        var books = new Books(units, people, appointments, grids);
        new GridRules(books, today, findings).check();
        if (handed.has(Register.GRIDS)) {
            new GridAppointments(stored, books, rules, handed.has(Register.APPOINTMENTS), today).make();
        } else {
            keepGridAppointments(books);
        }
        settle(books);
        remarks(books);
        return books;
    }

    private Map<String, PersonEntry> people() {
        var people = new LinkedHashMap<String, PersonEntry>();
        if (handed.has(Register.PEOPLE)) {
            people.putAll(handed.people());
        }
        var administrators = administrators();
        for (var person : current(stored.people()).values()) {
            var enrolled = person.enrolled() && !handed.has(Register.PEOPLE);
            var cadre = person.cadre()
                    && (!handed.has(Register.APPOINTMENTS) || administrators.contains(person.number()));
            if (enrolled || cadre) {
                people.merge(person.number(), kept(person, enrolled, cadre), this::joined);
            }
        }
        rules.people().values().forEach(p -> people.merge(p.number(), p, this::joined));
        return people;
    }

    private Set<String> administrators() {
        return stored.appointments().values().stream().filter(a -> isAdministration(a) && !a.isOver())
                .map(AppointmentEntry::number).collect(Collectors.toSet());
    }

    private static PersonEntry kept(PersonEntry p, boolean enrolled, boolean cadre) {
        return enrolled
                ? new PersonEntry(p.row(), p.number(), p.name(), p.category(), p.department(), p.grade(),
                        p.className(), p.dormitory(), p.counselor(), p.membership(), p.phone(), p.mail(), null, true,
                        cadre, p.end(), false)
                : PersonEntry.cadre(null, p.number(), p.name(), p.phone(), p.mail());
    }

    private PersonEntry joined(PersonEntry known, PersonEntry other) {
        if (other.row() != null && !known.name().equals(other.name())) {
            other.row().mistake("姓名", other.name(), "nameDiffers", known.number(), known.name());
        }
        return known.enrolled() ? known.alsoCadre(other) : other;
    }

    /** Administrators come from no register; grids are dealt with where their keepers are known. */
    private Map<String, AppointmentEntry> appointments(Map<String, PersonEntry> people) {
        var appointments = new LinkedHashMap<>(rules.appointments());
        for (var entry : stored.appointments().values()) {
            var onlyStored = isAdministration(entry) || !handed.has(Register.APPOINTMENTS) && !entry.place().isGrid();
            if (onlyStored && !entry.isOver() && units.containsKey(entry.place().key())
                    && people.containsKey(entry.number())) {
                appointments.put(entry.key(), entry);
            }
        }
        return appointments;
    }

    private void keepGridAppointments(Books books) {
        stored.appointments().values().stream().filter(a -> a.place().isGrid() && !a.isOver()
                && books.grids().containsKey(a.place().code())).forEach(a -> books.appointments().put(a.key(), a));
    }

    private void settle(Books books) {
        var homes = new Homes(books.grids().values(), findings).assign(books.people().values());
        books.people().replaceAll((number, person) -> person.inGrid(homes.get(number)));
    }

    private void remarks(Books books) {
        if (handed.has(Register.APPOINTMENTS) && !books.grids().isEmpty()) {
            var keeping = books.grids().values().stream().map(GridEntry::keeper).collect(Collectors.toSet());
            rules.keepers().values().stream().filter(row -> !keeping.contains(row.number()))
                    .forEach(row -> row.row().remark("职务", row.titles(), "keeperWithoutGrid"));
        }
        if (handed.has(Register.UNITS) || handed.has(Register.APPOINTMENTS)) {
            new VacantDeputies(books, today, findings).remark();
        }
    }

    private static boolean isAdministration(AppointmentEntry entry) {
        return entry.post().endsWith("_ADMIN");
    }

    private static <E extends Entry> Map<String, E> current(Map<String, E> stored) {
        var current = new LinkedHashMap<String, E>(stored);
        current.values().removeIf(Entry::isOver);
        return current;
    }
}
