package org.shouze.organization.web;

import java.util.List;
import java.util.Optional;

import org.shouze.organization.Leave;
import org.shouze.organization.OpenWork;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Substitutions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says before a leave is saved what it changes, and which kinds of work there are to choose from. */
@Component
class LeaveEffect {

    private final Substitutions substitutions;
    private final Seats seats;
    private final People people;
    private final ObjectProvider<OpenWork> work;

    LeaveEffect(Substitutions substitutions, Seats seats, People people, ObjectProvider<OpenWork> work) {
        this.substitutions = substitutions;
        this.seats = seats;
        this.people = people;
        this.work = work;
    }

    /** What the form needs besides what was typed. */
    void choices(PersonId absent, Model model) {
        model.addAttribute("absent", people.get(absent));
        model.addAttribute("ownSeats", own(absent));
        model.addAttribute("works", work.stream().flatMap(open -> open.works().stream()).toList());
    }

    /** @throws org.shouze.RuleBroken if it would be refused */
    void show(PersonId absent, Forms.Substitute form, Model model) {
        var leave = form.leave();
        var substitute = substitutions.check(absent, leave);
        model.addAttribute("effect", new Effect(substitute.map(Person::name).orElse(null), count(absent, leave)));
        model.addAttribute("typed", form.typed());
    }

    List<Seats.Held> own(PersonId absent) {
        return seats.heldBy(absent).stream().filter(held -> held.substituteFor() == null).toList();
    }

    private int count(PersonId absent, Leave leave) {
        var of = Optional.ofNullable(leave.seat()).map(List::of)
                .orElseGet(() -> own(absent).stream().map(held -> held.seat().id()).toList());
        return work.stream().flatMap(open -> open.at(of, leave.works()).values().stream())
                .mapToInt(OpenWork.AtSeat::open).sum();
    }

    /** @param substitute name, or null while there is none; @param open what waits at the seats now */
    public record Effect(String substitute, int open) {}
}
