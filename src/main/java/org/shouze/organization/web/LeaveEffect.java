package org.shouze.organization.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final int SHOWN = 8;
    private static final int SEATS = 2;

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

    /** What the form needs besides what was typed. @param form null if a date of it can't be read */
    void choices(PersonId absent, Forms.Substitute form, Model model) {
        var own = own(absent);
        model.addAttribute("absent", people.get(absent));
        model.addAttribute("ownSeats", own);
        model.addAttribute("candidates", candidates(absent, own, form == null ? Forms.Substitute.from(null) : form));
        model.addAttribute("works", work.stream().flatMap(open -> open.works().stream()).toList());
    }

    /** Who was looked for; while nobody was, who sits at the same units or right above. Who is chosen stays in the list. */
    private List<Candidate> candidates(PersonId absent, List<Seats.Held> own, Forms.Substitute form) {
        var found = form.whom().isBlank() ? around(own)
                : Stream.concat(people.find(form.whom(), SHOWN).stream(), people.numbered(form.whom()).stream()).toList();
        var chosen = form.number() == null ? Optional.<Person>empty() : people.numbered(form.number());
        var all = Stream.concat(chosen.stream(), found.stream()).filter(person -> !person.id().equals(absent)).distinct()
                .limit(SHOWN).toList();
        var held = seats.heldByEach(all.stream().map(Person::id).toList());
        return all.stream().filter(person -> held.get(person.id()).stream().allMatch(one -> one.seat().post().business()))
                .map(person -> new Candidate(person.number(), person.name(), titles(held.get(person.id())))).toList();
    }

    /** Those beside him first. */
    private List<Person> around(List<Seats.Held> own) {
        var beside = own.stream().map(held -> held.seat().unit().id()).distinct().toList();
        var above = own.stream().map(held -> held.seat().unit().parent()).filter(Objects::nonNull).distinct().toList();
        return Stream.concat(people.sittingAt(beside, SHOWN + 1).stream(), people.sittingAt(above, SHOWN).stream()).toList();
    }

    private static String titles(List<Seats.Held> held) {
        return held.stream().limit(SEATS).map(one -> one.seat().title()).collect(Collectors.joining("、"))
                + (held.size() > SEATS ? "…" : "");
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

    /** Somebody to choose. @param seat all seats, in words */
    public record Candidate(String number, String name, String seat) {}

    /** @param substitute name, or null while there is none; @param open what waits at the seats now */
    public record Effect(String substitute, int open) {}
}
