package org.shouze.accountability;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.basis.Appeal.Unit;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How papers say what a case knows: in Chinese, with full names. */
@Component
class CaseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;
    private final People people;
    private final Seats seats;
    private final Units units;

    CaseWords(MessageSource messages, People people, Seats seats, Units units) {
        this.messages = messages;
        this.people = people;
        this.seats = seats;
        this.units = units;
    }

    String word(String key, Object... arguments) {
        return messages.getMessage("accountability." + key, arguments, Locale.CHINA);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The organisation itself, or the person. */
    String subject(Proposed proposed) {
        return proposed.subject() == null ? units.get(proposed.unit()).name() : people.get(proposed.subject()).name();
    }

    /** Unit and post of the person; empty for an organisation. */
    String post(Proposed proposed) {
        return proposed.subject() == null ? "" : seats.heldBy(proposed.subject()).stream()
                .map(held -> held.seat().title()).findFirst().orElse(units.get(proposed.unit()).name());
    }

    String unit(Proposed proposed) {
        return units.get(proposed.unit()).name();
    }

    String names(Collection<PersonId> ids) {
        Map<PersonId, Person> known = people.get(ids);
        return ids.stream().map(known::get).map(Person::name).collect(Collectors.joining("、"));
    }

    String measures(List<Imposed> measures) {
        return measures.isEmpty() ? word("case.nothing")
                : measures.stream().map(Imposed::name).collect(Collectors.joining("、"));
    }

    String clauses(List<Imposed> measures) {
        return measures.stream().map(one -> one.rule() + " " + one.clause()).distinct().collect(Collectors.joining("、"));
    }

    /** 1 个月 */
    String term(int amount, Unit unit) {
        return amount == 0 ? word("case.unlimited") : word("paper.unit." + unit, amount);
    }

    String votes(Minutes minutes) {
        var counted = minutes.votes().stream().collect(Collectors.groupingBy(Vote::choice, Collectors.counting()));
        return word("paper.votes", counted.getOrDefault(Vote.Choice.FOR, 0L), counted.getOrDefault(Vote.Choice.AGAINST, 0L),
                counted.getOrDefault(Vote.Choice.ABSTAINS, 0L));
    }

    String dissent(Minutes minutes) {
        return minutes.votes().stream().filter(vote -> !Texts.isBlank(vote.dissent()))
                .map(vote -> names(List.of(vote.voter())) + "：" + vote.dissent()).collect(Collectors.joining("\n"));
    }
}
