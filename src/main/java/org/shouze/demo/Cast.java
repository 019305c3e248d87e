package org.shouze.demo;

import java.util.List;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;

/** Who takes part: whoever sits there on the day of the story. */
@Told
class Cast {

    private static final String DISCIPLINE = "纪委（纪检监察机构）";

    private final People people;
    private final Seats seats;
    private final Units units;

    Cast(People people, Seats seats, Units units) {
        this.people = people;
        this.seats = seats;
        this.units = units;
    }

    Acting school(String post) {
        return holder(seats.at(post, units.school().id()));
    }

    Acting disciplineSecretary() {
        return school("DISCIPLINE_SECRETARY");
    }

    Acting disciplineHead() {
        return at("DISCIPLINE_DEPUTY_SECRETARY", DISCIPLINE);
    }

    Acting supervisor() {
        return at("CASE_SUPERVISOR", DISCIPLINE);
    }

    /** Who examines what others investigated; the head of the office while the post is vacant. */
    Acting reviewer() {
        return found(seats.at("CASE_REVIEWER", unit(DISCIPLINE).id())).orElseGet(this::disciplineHead);
    }

    Acting officer(int number) {
        return sitting(seats.at("DISCIPLINE_OFFICER", unit(DISCIPLINE).id())).get(number);
    }

    Acting at(String post, String unit) {
        return holder(seats.at(post, unit(unit).id()));
    }

    /** Another of those who share that seat. */
    Acting at(String post, String unit, int number) {
        return sitting(seats.at(post, unit(unit).id())).get(number);
    }

    Acting at(String post, Unit unit) {
        return holder(seats.at(post, unit.id()));
    }

    Acting holder(SeatId seat) {
        return found(seat).orElseThrow(() -> new IllegalStateException("nobody sits at " + seats.get(seat).title()));
    }

    private Optional<Acting> found(SeatId seat) {
        return sitting(seat).stream().findFirst();
    }

    private List<Acting> sitting(SeatId seat) {
        return seats.holders(List.of(seat)).getOrDefault(seat, List.of()).stream().filter(holder -> !holder.substitute())
                .map(holder -> on(seat, holder.person())).toList();
    }

    private Acting on(SeatId seat, PersonId who) {
        var held = seats.heldBy(who);
        var chosen = held.stream().filter(one -> one.seat().id().equals(seat)).findFirst().orElseThrow();
        return new Acting(new Actor(who.value(), people.get(who).name(), seat.value(), chosen.seat().title(),
                chosen.substituteFor()), held);
    }

    Unit unit(String name) {
        return units.named(name).orElseThrow();
    }

    /** Colleges whose two secretaries' posts are both held, in the order of the register. */
    List<Unit> colleges() {
        return units.within(units.school().id(), Level.COLLEGE).stream()
                .filter(college -> found(seats.at("COLLEGE_SECRETARY", college.id())).isPresent())
                .filter(college -> found(seats.at("COLLEGE_DEPUTY_SECRETARY", college.id())).isPresent()).toList();
    }

    String number(Acting who) {
        return people.get(who.person()).number();
    }

    String name(PersonId who) {
        return people.get(who).name();
    }
}
