package org.shouze.accountability;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Who handles a talk or letter now. Where the officer has to leave it, the head of his organ goes on. */
@Component
class InterviewStaff {

    static final String HANDLER = "HANDLER";
    private static final List<String> ROLES = List.of(HANDLER, "LEAD", "TALKER", "RECORDER");

    private final InterviewAuthority authority;
    private final Matters matters;
    private final Members members;
    private final Seats seats;
    private final Units units;
    private final Messages messages;

    InterviewStaff(InterviewAuthority authority, Matters matters, Members members, Seats seats, Units units,
            Messages messages) {
        this.authority = authority;
        this.matters = matters;
        this.members = members;
        this.seats = seats;
        this.units = units;
        this.messages = messages;
    }

    /** Tells whoever handles it, by its number only. */
    void tell(MatterId matter, Words words) {
        messages.send(Actor.SYSTEM, "matter:" + matter, people(matter, HANDLER), words, "/matters/" + matter, Duration.ZERO);
    }

    /** Who was shut out has no role in it any more. */
    void replace(Interview interview) {
        var matter = interview.origin.id();
        var heir = heir(interview);
        heir.ifPresent(person -> ROLES.stream().filter(role -> people(matter, role).isEmpty())
                .forEach(role -> matters.setPeople(matter, role, List.of(person))));
        tell(matter, Words.of("accountability.interview.recused.message", interview.origin.number()));
    }

    private Optional<PersonId> heir(Interview interview) {
        var organ = units.get(interview.origin.organ());
        var head = authority.head(organ, authority.isOfDiscipline(interview.origin.proposer()));
        return Stream.iterate(Optional.of(head), Optional::isPresent, seat -> seats.superior(seat.get()))
                .flatMap(seat -> sitting(seat.get()).stream())
                .filter(person -> !members.isExcluded(interview.origin.id(), person)).findFirst();
    }

    private Optional<PersonId> sitting(SeatId seat) {
        return seats.holders(List.of(seat)).get(seat).stream().filter(holder -> !holder.substitute())
                .map(Seats.Holder::person).findFirst();
    }

    private List<PersonId> people(MatterId matter, String role) {
        return matters.parties(matter, role).stream().map(party -> party.person()).filter(Objects::nonNull).toList();
    }
}
