package org.shouze.recusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Postings;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Gathers what ties people: service by the registers and as declared, families, interests. */
@Component
class Dossiers {

    private final ConcernedPeople concerned;
    private final Declarations declarations;
    private final Postings postings;
    private final People people;
    private final Units units;
    private final Clock clock;

    Dossiers(ConcernedPeople concerned, Declarations declarations, Postings postings, People people, Units units,
            Clock clock) {
        this.concerned = concerned;
        this.declarations = declarations;
        this.postings = postings;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    Circle circle(MatterId matter) {
        return circle(concerned.of(matter));
    }

    Circle circle(List<Concerned> parties) {
        var known = of(parties.stream().map(Concerned::person).filter(Objects::nonNull).toList());
        return new Circle(parties.stream().map(party -> new Circle.Party(party.role(), tied(party, known))).toList(),
                today());
    }

    /** In the order asked for. */
    Map<PersonId, Tied> of(Collection<PersonId> asked) {
        var names = people.get(asked);
        var served = postings.since(today().minusYears(Circle.YEARS), asked);
        var declared = declarations.of(asked).stream().collect(Collectors.groupingBy(Declaration::by));
        var tied = new LinkedHashMap<PersonId, Tied>();
        asked.forEach(person -> tied.put(person, tied(person, names.containsKey(person) ? names.get(person).name() : null,
                served.get(person), declared.getOrDefault(person, List.of()))));
        return tied;
    }

    /** The college or office a unit belongs to; the school itself for what belongs to none. */
    UnitId house(UnitId unit) {
        return units.line(unit).stream().filter(each -> each.kind().level() == UnitKind.Level.COLLEGE
                || each.kind().level() == UnitKind.Level.OFFICE).findFirst().map(each -> each.id())
                .orElseGet(() -> units.line(unit).get(0).id());
    }

    /** From the unit up to its house; none for the school itself and for a 专班, where people of many houses sit. */
    List<UnitId> chain(UnitId unit) {
        var house = house(unit);
        if (units.get(house).parent() == null || !isLasting(unit)) {
            return List.of();
        }
        var line = units.line(unit).stream().map(each -> each.id()).toList();
        return line.subList(line.indexOf(house), line.size());
    }

    private Tied tied(PersonId person, String name, List<Postings.Posting> served, List<Declaration> declared) {
        return new Tied(person, name, Stream.concat(served.stream().filter(posting -> isLasting(posting.unit()))
                .map(posting -> new Tied.Served(house(posting.unit()), posting.until())),
                declared.stream().filter(each -> each.kind() == Declaration.Kind.SERVICE)
                        .map(each -> new Tied.Served(house(each.unit()), each.until()))).distinct().toList(),
                declared.stream().filter(each -> each.isOf(Declaration.Kind.RELATIVE, today()))
                        .map(Dossiers::someone).toList(),
                declared.stream().filter(each -> each.isOf(Declaration.Kind.INTEREST, today()))
                        .map(each -> new Tied.Interest(each.unit() == null ? someone(each) : null,
                                each.unit() == null ? null : house(each.unit()))).toList());
    }

    private Tied tied(Concerned party, Map<PersonId, Tied> known) {
        var tied = party.person() == null
                ? new Tied(null, party.name(), List.of(), List.of(), List.of())
                : known.get(party.person());
        if (party.unit() == null) {
            return tied;
        }
        var served = new ArrayList<>(tied.served());
        served.add(new Tied.Served(house(party.unit()), null));
        return new Tied(tied.person(), tied.name(), served, tied.relatives(), tied.interests());
    }

    /** Who worked in one 专班 does not belong to one unit. */
    private boolean isLasting(UnitId unit) {
        return units.get(unit).kind() != UnitKind.TASK_FORCE;
    }

    private static Tied.Someone someone(Declaration declared) {
        return new Tied.Someone(declared.about(), declared.name());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
