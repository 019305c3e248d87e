package org.shouze.reporting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Post;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;

/** A small campus in memory: two colleges, each with two student grids and one staff grid, ten people in each. */
class Campus {

    static final long SCHOOL = 1;
    static final long STUDENT_OFFICE = 3;
    static final long STAFF_OFFICE = 4;
    static final long HEADQUARTERS = 5;

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final List<Grids.Grid> grids = new ArrayList<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();

    Campus() {
        unit(SCHOOL, "XW", "校党委", UnitKind.UNIVERSITY_COMMITTEE, null);
        unit(STUDENT_OFFICE, "XGB", "学生工作部", UnitKind.DEPARTMENT, SCHOOL);
        unit(STAFF_OFFICE, "RSC", "人事处", UnitKind.DEPARTMENT, SCHOOL);
        unit(HEADQUARTERS, "FKB", "疫情防控工作领导小组办公室", UnitKind.TASK_FORCE, SCHOOL);
        for (long college : List.of(10L, 20L)) {
            unit(college, "C" + college, college == 10 ? "外语学院" : "人文学院", UnitKind.COLLEGE_COMMITTEE, SCHOOL);
            grid(college, 1, Grids.Line.STUDENT);
            grid(college, 2, Grids.Line.STUDENT);
            grid(college, 3, college == 10 ? Grids.Line.STAFF : Grids.Line.RETIRED);
        }
    }

    Grids.Grid grid(String code) {
        return grids.stream().filter(g -> g.unit().code().equals(code)).findFirst().orElseThrow();
    }

    List<Long> peopleOf(String code) {
        return people.values().stream().filter(p -> p.grid().equals(grid(code).unit().id()))
                .map(p -> p.id().value()).toList();
    }

    Grids grids() {
        var mock = mock(Grids.class);
        when(mock.all()).thenAnswer(call -> List.copyOf(grids));
        return mock;
    }

    Units units() {
        var mock = mock(Units.class);
        when(mock.get(any(UnitId.class))).thenAnswer(call -> units.get(call.getArgument(0)));
        when(mock.get(anyCollection())).thenAnswer(call -> call.<Collection<UnitId>>getArgument(0).stream()
                .collect(Collectors.toMap(id -> id, units::get)));
        when(mock.school()).thenReturn(units.get(new UnitId(SCHOOL)));
        when(mock.named(anyString())).thenAnswer(call -> units.values().stream()
                .filter(u -> u.name().equals(call.getArgument(0))).findFirst());
        when(mock.nearest(any(), any())).thenAnswer(call -> nearest(call.getArgument(0), call.getArgument(1)));
        return mock;
    }

    Seats seats() {
        var mock = mock(Seats.class);
        var ids = new ConcurrentHashMap<String, SeatId>();
        when(mock.at(anyString(), any())).thenAnswer(call -> ids.computeIfAbsent(
                call.getArgument(0) + "@" + call.getArgument(1), key -> new SeatId(1000 + ids.size())));
        when(mock.eachAt(anyString(), anyCollection())).thenAnswer(call -> call.<Collection<UnitId>>getArgument(1)
                .stream().collect(Collectors.toMap(unit -> unit, unit -> mock.at(call.getArgument(0), unit))));
        when(mock.post(anyString())).thenAnswer(call -> Optional.of(post(call.getArgument(0))));
        when(mock.superior(any())).thenReturn(Optional.of(new SeatId(900)));
        when(mock.holders(anyCollection())).thenAnswer(call -> call.<Collection<SeatId>>getArgument(0).stream()
                .collect(Collectors.toMap(s -> s, s -> List.of(new Seats.Holder(new PersonId(s.value()),
                        "持" + s.value(), "19900000" + s.value(), false)))));
        when(mock.get(any(SeatId.class))).thenAnswer(call -> new Seat(call.getArgument(0), post("GRID_KEEPER"),
                units.get(new UnitId(SCHOOL))));
        return mock;
    }

    People people() {
        var mock = mock(People.class);
        when(mock.inGrid(any())).thenAnswer(call -> people.values().stream()
                .filter(p -> p.grid().equals(call.getArgument(0))).toList());
        when(mock.get(anyCollection())).thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                .collect(Collectors.toMap(p -> p, people::get)));
        return mock;
    }

    static Matters matters() {
        var mock = mock(Matters.class);
        var number = new AtomicInteger();
        when(mock.newId()).thenAnswer(call -> new MatterId(UUID.randomUUID()));
        when(mock.nextNumber(anyString(), anyInt()))
                .thenAnswer(call -> call.getArgument(0) + "〔" + call.getArgument(1) + "〕" + number.incrementAndGet());
        return mock;
    }

    static FieldCipher cipher() {
        var mock = mock(FieldCipher.class);
        when(mock.seal(anyString(), anyString(), anyString()))
                .thenAnswer(call -> "sealed " + call.getArgument(2) + " " + call.getArgument(0));
        when(mock.open(anyString(), anyString(), anyString())).thenAnswer(call -> call.<String>getArgument(0)
                .substring(("sealed " + call.getArgument(2) + " ").length()));
        when(mock.blindIndex(anyString(), anyString()))
                .thenAnswer(call -> Integer.toHexString(call.getArgument(0).hashCode()));
        return mock;
    }

    private static Post post(String code) {
        var level = code.startsWith("UNIVERSITY") ? UnitKind.Level.SCHOOL
                : code.startsWith("COLLEGE") ? UnitKind.Level.COLLEGE : UnitKind.Level.OFFICE;
        return new Post(code, code, level, false, null);
    }

    private Optional<Unit> nearest(UnitId from, UnitKind.Level level) {
        for (var unit = units.get(from); unit != null; unit = units.get(unit.parent())) {
            if (unit.kind().level() == level) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private void grid(long college, int nth, Grids.Line line) {
        long id = college * 10 + nth;
        var unit = unit(id, "WG" + id, units.get(new UnitId(college)).name() + nth + "班网格", UnitKind.GRID, college);
        grids.add(new Grids.Grid(unit, line, new SeatId(id), new SeatId(id + 500), 10));
        for (long p = 0; p < 10; p++) {
            var person = new PersonId(id * 100 + p);
            people.put(person, new Person(person, "S" + person.value(), "学生" + p, "19900000000", "本科生",
                    "班" + id, "3号楼" + p, unit.id()));
        }
    }

    private Unit unit(long id, String code, String name, UnitKind kind, Long parent) {
        var above = parent == null ? "/" : units.get(new UnitId(parent)).path();
        var unit = new Unit(new UnitId(id), code, name, name, kind, parent == null ? null : new UnitId(parent),
                above + id + "/", null);
        units.put(unit.id(), unit);
        return unit;
    }
}
